import { readFileSync } from 'node:fs';
import type { Reader } from './browser.js';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What keeps the page that is open from being used by everybody: what axe finds, and scrolling sideways. */
export async function violations({ page }: Reader): Promise<string[]> {
  await page.evaluate(AXE); // not a script tag, which the policy forbids
  const found = await page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as { axe: { run: (options: unknown) => Promise<{ violations: Violation[] }> } };
    return (await axe.run({ runOnly: { type: 'tag', values } })).violations;
  }, RULES);
  const wider = Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'));
  return [
    ...found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    ...(wider > 0 ? [`scrolls sideways by ${wider} pixels`] : []),
  ];
}
