import { createPrivateKey } from 'node:crypto';
import { compactVerify, importJWK } from 'jose';
import { signerOf, thumbprint } from './signer.js';

/** The key of RFC 8037, appendix A.1. */
const VECTOR = {
  kty: 'OKP',
  crv: 'Ed25519',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
};
const signer = signerOf(createPrivateKey({ key: VECTOR, format: 'jwk' }).export({ type: 'pkcs8', format: 'pem' }).toString());

describe('signerOf', () => {
  it('knows its public half, and the thumbprint of RFC 8037, appendix A.3', () => {
    expect(signer.publicKey).toBe(VECTOR.x);
    expect(thumbprint(VECTOR.x)).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
    expect(signer.id).toBe('kPrK_qmx');
  });

  it('the JWS of RFC 8037, appendix A.4, is read as ours are: same key, same algorithm', async () => {
    const published =
      'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg';
    const key = await importJWK({ kty: 'OKP', crv: 'Ed25519', x: signer.publicKey }, 'EdDSA');
    const { payload } = await compactVerify(published, key);
    expect(Buffer.from(payload).toString()).toBe('Example of Ed25519 signing');

    const ours = await compactVerify(signer.sign({ typ: 'x' }, { nome: 'Nicolò' }), key);
    expect(ours.protectedHeader).toEqual({ alg: 'EdDSA', typ: 'x' });
    expect(JSON.parse(Buffer.from(ours.payload).toString())).toEqual({ nome: 'Nicolò' });
  });

  it('signs the same content in the same way, and any other in another', () => {
    expect(signer.sign({}, { a: 1 })).toBe(signer.sign({}, { a: 1 }));
    expect(signer.sign({}, { a: 1 })).not.toBe(signer.sign({}, { a: 2 }));
  });
});
