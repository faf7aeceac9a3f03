/** PDFKit writes String objects as text, and plain strings as names. */
export function asPdfString(text: string): string {
  return new String(text) as string;
}
