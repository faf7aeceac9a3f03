import { readFileSync } from 'node:fs';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** A page as whoever prints it sees it: grey, a byte for each dot. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** The first page of a PDF at so many dots per inch, drawn by PDFium, which is what browsers show PDFs with. */
export async function draw(pdf: Buffer, dotsPerInch: number): Promise<Picture> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const { data, width, height } = await document.getPage(0).render({ scale: dotsPerInch / 72, render: 'bitmap' });
    document.destroy();
    return { width, height, grey: Uint8Array.from({ length: width * height }, (_, dot) => data[dot * 4 + 1]!) }; // green will do
  } finally {
    library.destroy();
  }
}

/** What the QR codes of a picture say, as a phone reads them: ZXing, from its packed module, without a network. */
export async function scan({ width, height, grey }: Picture): Promise<string[]> {
  await prepareZXingModule({
    overrides: { wasmBinary: new Uint8Array(readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))).buffer },
    fireImmediately: true,
  });
  const dots = Uint8ClampedArray.from({ length: grey.length * 4 }, (_, index) => (index % 4 === 3 ? 255 : grey[index >> 2]!));
  const found = await readBarcodes({ data: dots, width, height } as Parameters<typeof readBarcodes>[0], { formats: ['QRCode'] });
  return found.map(({ text }) => text);
}

/** The picture with a white square on it, as of a label or a stamp. */
export function stained({ width, height, grey }: Picture, { x, y, side }: { x: number; y: number; side: number }): Picture {
  const spoiled = Uint8Array.from(grey);
  for (let row = y; row < y + side; row++) spoiled.fill(255, row * width + x, row * width + x + side);
  return { width, height, grey: spoiled };
}
