const LARGEST = 300 * 1024; // bytes: what a form can carry when every character is escaped

/** A file is chosen instead of pasted: its text is put where it would have been pasted, and nothing is sent before the button. */
export function fileInto(group) {
  const chooser = group.querySelector('input[type="file"]');
  const status = group.querySelector('[role="status"]');
  const field = document.getElementById(group.dataset.fileInto);
  group.hidden = false;
  chooser.addEventListener('change', async () => {
    const [file] = chooser.files;
    if (!file) return;
    const text = file.size > LARGEST ? null : textOf(new Uint8Array(await file.arrayBuffer()));
    if (text !== null) field.value = text;
    const { textLarge, textUnreadable, textRead } = group.dataset;
    status.textContent = file.size > LARGEST ? textLarge : text === null ? textUnreadable : textRead;
  });
}

/** UTF-8, or UTF-16 that says so, as the server reads files; null for anything else. */
function textOf(bytes) {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  try {
    const text = new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
