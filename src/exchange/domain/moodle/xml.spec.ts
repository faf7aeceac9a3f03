import { readXml } from './xml.js';

describe('readXml', () => {
  it('reads elements, attributes, texts and lines', () => {
    expect(readXml('<?xml version="1.0"?>\n<!-- x -->\n<a b="1 &amp; 2" c=\'"\'>uno<d/>\n<e >due &#232;<![CDATA[<&]]></e></a>\n')).toEqual({
      name: 'a',
      attributes: new Map([['b', '1 & 2'], ['c', '"']]),
      text: 'uno\n',
      line: 3,
      children: [
        { name: 'd', attributes: new Map(), text: '', line: 3, children: [] },
        { name: 'e', attributes: new Map(), text: 'due è<&', line: 4, children: [] },
      ],
    }); // prettier-ignore
  });

  it.each([
    { name: 'a document type', xml: '<!DOCTYPE quiz>\n<quiz/>', code: 'doctype', line: 1 },
    { name: 'a document type that defines entities', xml: '\n<!DOCTYPE q [<!ENTITY a "x">]><q>&a;</q>', code: 'doctype', line: 2 },
    { name: 'an entity of nobody', xml: '<q>\n&lol;</q>', code: 'entity', line: 2 },
    { name: 'an entity in an attribute', xml: '<q a="&lol;"/>', code: 'xml', line: 1 },
    { name: 'a bare ampersand', xml: '<q>a & b</q>', code: 'entity', line: 1 },
    { name: 'a NUL by its number', xml: '<q>&#0;</q>', code: 'entity', line: 1 },
    { name: 'a number that is no character', xml: '<q>&#9999999;</q>', code: 'entity', line: 1 },
    { name: 'an end that fits nothing', xml: '<a>\n<b>\n</a>', code: 'xml', line: 3 },
    { name: 'nothing closed', xml: '<a>\n<b>', code: 'xml', line: 2 },
    { name: 'two roots', xml: '<a/>\n<b/>', code: 'xml', line: 2 },
    { name: 'words outside', xml: '<a/>\nx', code: 'xml', line: 2 },
    { name: 'no element', xml: '<?xml version="1.0"?>', code: 'xml', line: 1 },
    { name: 'an attribute twice', xml: '<a b="1" b="2"/>', code: 'xml', line: 1 },
    { name: 'an attribute without quotes', xml: '<a b=1/>', code: 'xml', line: 1 },
    { name: 'a comment that does not end', xml: '<a><!-- </a>', code: 'xml', line: 1 },
    { name: 'CDATA outside', xml: '<![CDATA[x]]><a/>', code: 'xml', line: 1 },
    {
      name: 'too many attributes',
      xml: `<a ${Array.from({ length: 41 }, (_, n) => `a${n}=""`).join(' ')}/>`,
      code: 'xml',
      line: 1,
    },
    { name: 'depth', xml: '<a>'.repeat(65) + '</a>'.repeat(65), code: 'too-deep', line: 1 },
  ])('$name: $code, line $line', ({ xml, code, line }) => expect(readXml(xml)).toEqual({ code, line }));

  it('allows as much depth as questions may need', () => {
    expect(readXml('<a>'.repeat(64) + '</a>'.repeat(64))).toMatchObject({ name: 'a' });
  });
});
