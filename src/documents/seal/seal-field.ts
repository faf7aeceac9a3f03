import type { SealWords } from '../pdf-document.js';
import { asPdfString } from '../pdf-string.js';
import type { Structure } from '../structure.js';
import type { TaggedPdf } from '../tagged-pdf.js';
import { SEAL_ROOM } from './seal.js';

const UNKNOWN = '**********'; // offsets, until the file is whole
const PRINTED_AND_LOCKED = 4 + 128;

/** Room for a signature over the whole file, in a field without a picture, which a screen reader passes by its words. */
export function addSealField(pdf: TaggedPdf, structure: Structure, { name, reason }: SealWords, at: Date): void {
  const signature = pdf.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'adbe.pkcs7.detached',
    ByteRange: [0, UNKNOWN, UNKNOWN, UNKNOWN],
    Contents: Buffer.alloc(SEAL_ROOM),
    Name: asPdfString(name),
    Reason: asPdfString(reason),
    M: at,
  });
  signature.end(undefined);
  const form: PDFKit.PDFStructureElement = pdf.struct('Form', {}, () => {
    const look = { FT: 'Sig', T: asPdfString('sigillo'), TU: asPdfString(reason), V: signature, F: PRINTED_AND_LOCKED };
    pdf.annotate(0, 0, 0, 0, { Subtype: 'Widget', structParent: form, Contents: asPdfString(reason), ...look } as object);
  });
  structure.root.add(form);
  pdf.addSealForm();
}
