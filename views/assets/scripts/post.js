const ANSWER_TIME = 20_000; // a request without an answer for so long has failed

/** Posts JSON to our own server. Gives `{ status, body }`; status 0 when no answer came, body null when it is not JSON. */
export async function post(url, csrf, content) {
  try {
    const response = await fetch(url, {
      method: 'POST',
      keepalive: true, // also when the page is being left
      headers: { 'content-type': 'application/json', accept: 'application/json', 'x-csrf-token': csrf },
      signal: AbortSignal.timeout?.(ANSWER_TIME),
      body: JSON.stringify(content),
    });
    return { status: response.status, body: await response.json().catch(() => null) };
  } catch {
    return { status: 0, body: null };
  }
}
