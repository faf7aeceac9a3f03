import { Document, isScalar, isSeq, visit } from 'yaml';

/**
 * Items as a YAML list, as authors write it: an empty line between items, no line broken, and the lists under the keys `inline`
 * on one line. Undefined fields are left out.
 */
export function writeYaml(items: readonly object[], inline: readonly string[] = []): string {
  return items
    .map((item) => {
      const document = new Document([item], { keepUndefined: false });
      visit(document, {
        Pair: (_, { key, value }) => {
          if (isScalar(key) && inline.includes(String(key.value)) && isSeq(value)) value.flow = true;
        },
      });
      return document.toString({ lineWidth: 0, flowCollectionPadding: false });
    })
    .join('\n');
}
