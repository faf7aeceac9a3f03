import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** A wire to the application that keeps every byte it sends back, headers and all. */
export class Wire {
  private readonly pieces: Buffer[] = [];
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((near) => {
    const far = connect(Number(new URL(this.to).port), '127.0.0.1');
    for (const socket of [near, far]) this.sockets.add(socket.on('error', () => undefined));
    far.on('data', (piece) => this.pieces.push(piece));
    near.pipe(far).pipe(near);
  });

  private constructor(private readonly to: string) {}

  static async to(url: string): Promise<Wire> {
    const wire = new Wire(url);
    await new Promise<void>((resolve) => wire.server.listen(0, '127.0.0.1', resolve));
    return wire;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Everything sent so far, as text; ask the application not to compress. */
  sent(): string {
    return Buffer.concat(this.pieces).toString('utf8');
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }
}
