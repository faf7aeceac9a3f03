// Checks what stands in the QR code of a certificate: a compact JWS, signed with Ed25519 by one of the keys that came with this page.
// It runs from a saved file, and nothing leaves the page.
const { keys, language, verifyHref } = JSON.parse(document.getElementById('known').textContent);
const byId = (id) => document.getElementById(id);
const ED25519 = { name: 'Ed25519' };

/** Which key signed, if one of ours did: 'good' with what was signed, 'changed', 'unknown-key', 'unreadable'. */
async function check(text) {
  const pasted = text.replace(/\s+/g, ''); // lines of a mail, spaces of a reader
  const [, head, body, signature] = /(?:^|[^\w-])(eyJ[\w-]*)\.([\w-]+)\.([\w-]{86})$/.exec(pasted) ?? [];
  const header = head && json(head);
  if (!header) return { verdict: 'unreadable' };

  const known = keys.find(({ kid }) => kid === header.kid);
  if (!known) return { verdict: 'unknown-key' };
  const key = await crypto.subtle.importKey('jwk', { kty: 'OKP', crv: 'Ed25519', x: known.x }, ED25519, false, ['verify']);
  const signed = new TextEncoder().encode(`${head}.${body}`);
  const genuine = await crypto.subtle.verify(ED25519, key, bytes(signature), signed);
  const claims = json(body);
  if (!genuine || !claims || header.alg !== 'EdDSA' || header.typ !== 'attestato') return { verdict: 'changed' };

  const [, code] = /\/verifica\/([\w-]+)/.exec(pasted) ?? [];
  if (code && code.replaceAll('-', '').toUpperCase() !== claims.jti) return { verdict: 'changed' }; // the token of another paper
  return { verdict: 'good', claims };
}

function bytes(base64url) {
  return Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}

function json(base64url) {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes(base64url)));
  } catch {
    return null;
  }
}

const inWords = (day) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));

function duration(minutes) {
  const part = (value, unit) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  const parts = [
    [Math.floor(minutes / 60), 'hour'],
    [minutes % 60, 'minute'],
  ];
  return new Intl.ListFormat(language).format(parts.filter(([value]) => value > 0).map(([value, unit]) => part(value, unit)));
}

const SHOWN = {
  minutes: duration,
  completed: inWords,
  renewed: inWords,
  until: inWords,
  jti: (code) => code.match(/.{1,4}/g).join('-'),
};

function show({ verdict, claims = {} }) {
  for (const part of document.querySelectorAll('[data-verdict]')) part.hidden = part.dataset.verdict !== verdict;
  for (const place of document.querySelectorAll('[data-claim]')) {
    const { claim } = place.dataset;
    const value = claims[claim];
    place.textContent = value === undefined ? '' : (SHOWN[claim] ?? String)(value);
    place.hidden = place.previousElementSibling.hidden = value === undefined;
  }
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date()); // YYYY-MM-DD
  byId('expired').hidden = !(claims.until < today);
  byId('online').textContent = claims.jti ? `${verifyHref}/${claims.jti}` : '';
}

byId('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  show(await check(byId('text').value));
});

/** Browsers before 2025 cannot check this kind of signature: say so before somebody tries. */
async function canCheck() {
  try {
    await crypto.subtle.importKey('jwk', { kty: 'OKP', crv: 'Ed25519', x: keys[0].x }, ED25519, false, ['verify']);
    return true;
  } catch {
    return false;
  }
}

async function begin() {
  const able = await canCheck();
  byId('unable').hidden = able;
  byId('form').hidden = !able;
}

void begin();
