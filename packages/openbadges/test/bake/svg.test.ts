import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { limits } from '../../src/limits.js';
import { unbakeSvg } from '../../src/bake/svg.js';
import { answer, CLR, OB2, OB3, SVG } from './images.js';

function read(text: string | Uint8Array): string {
  return answer(unbakeSvg(typeof text === 'string' ? new TextEncoder().encode(text) : text));
}

/** An SVG whose root holds `inside` and declares the prefixes `a` (3.0), `b` (2.0) and `c` (CLR). */
function svg(inside: string, before = ''): string {
  return `${before}<svg ${SVG} xmlns:a="${OB3}" xmlns:b="${OB2}" xmlns:c="${CLR}">${inside}<g/></svg>`;
}

const BADGE = '<a:credential><![CDATA[{}]]></a:credential>';

describe('unbakeSvg reads', () => {
  test('each namespace, as its kind', () => {
    const kinds = { 'a:credential': 'ob3', 'b:assertion': 'ob2', 'c:credential': 'clr' };
    for (const [name, as] of Object.entries(kinds)) {
      const image = new TextEncoder().encode(svg(`<${name}>{}</${name}>`));
      assert.deepEqual(unbakeSvg(image), { kind: 'ok', value: { text: '{}', format: 'svg', as } });
    }
  });

  const readable: Readonly<Record<string, readonly [string, string]>> = {
    'the attribute': ['<a:credential verify="h.p.s"/>', 'h.p.s'],
    'the attribute before the body': ["<a:credential verify=' h.p.s\n'>For reading.</a:credential>", 'h.p.s'],
    'the body where the attribute is empty': ['<a:credential verify=" ">{}</a:credential>', '{}'],
    'a URL, as Open Badges 2.0 has it': [
      '<b:assertion verify="https://a.example/1"/>',
      'https://a.example/1',
    ],
    'CDATA with white space around': ['<a:credential>\r\n <![CDATA[\n {} \n]]>\n</a:credential>', '{}'],
    'several sections of CDATA as one text': [
      '<a:credential><![CDATA[{"a":"]]]]><![CDATA[>"}]]></a:credential>',
      '{"a":"]]>"}',
    ],
    'text with the entities of XML and with characters by number': [
      '<a:credential>{"a":"&lt;&amp;&gt;&quot;&apos;&#65;&#x1F393;"}</a:credential>',
      '{"a":"<&>"\'A🎓"}',
    ],
    'a comment within, which is no text': ['<a:credential>{<!-- "a":1 -->}</a:credential>', '{}'],
    'a badge deeper in the image': [`<g><defs>${BADGE}</defs></g>`, '{}'],
    'a badge that stands there twice': [`${BADGE}<g>${BADGE}</g>`, '{}'],
    'a namespace that the element declares': [`<x:credential xmlns:x="${OB3}">{}</x:credential>`, '{}'],
    'a default namespace': [`<credential xmlns="${OB3}">{}</credential>`, '{}'],
    'prefixes that are swapped': [
      `<g xmlns:b="${OB3}" xmlns:a="${OB2}"><b:credential>{}</b:credential><a:credential>no</a:credential></g>`,
      '{}',
    ],
    'text in other namespaces as no badge': [
      `<credential>no</credential><b:credential>no</b:credential><a:assertion>no</a:assertion>${BADGE}`,
      '{}',
    ],
  };
  for (const [name, [inside, expected]] of Object.entries(readable)) {
    test(name, () => {
      assert.equal(read(svg(inside)), expected);
    });
  }

  test('what may stand before the root', () => {
    for (const before of [
      '\uFEFF',
      '<?xml version="1.0"?>',
      '<?xml version="1.0" encoding="utf-8" standalone="no"?>\r\n',
      '<?xml-stylesheet href="a.css"?><!-- <!DOCTYPE svg> &nothing; -->\n',
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
      '<!DOCTYPE svg PUBLIC \'-//W3C//DTD SVG 20010904//EN\'\n "http://www.w3.org/TR/2001/REC-SVG-20010904/DTD/svg10.dtd" >',
    ]) {
      assert.equal(read(svg(BADGE, before)), '{}', before);
    }
  });

  test('a root with a prefix', () => {
    const text = `<s:svg xmlns:s="http://www.w3.org/2000/svg" xmlns="${OB3}"><credential>{}</credential></s:svg>`;
    assert.equal(read(text), '{}');
  });
});

describe('unbakeSvg finds', () => {
  const answers: Readonly<Record<string, readonly [string, string]>> = {
    'no badge': [svg(''), 'bad container.no-badge'],
    'an empty badge': [svg('<a:credential verify="">\n</a:credential>'), 'bad container.no-badge'],
    'badges that differ': [svg(`${BADGE}<a:credential verify="h.p.s"/>`), 'bad container.ambiguous'],
    'another badge in the body than in the attribute': [
      svg('<a:credential verify="h.p.s">{"a":1}</a:credential>'),
      'bad container.ambiguous',
    ],
    'badges of two kinds': [svg(`${BADGE}<b:assertion>{"a":1}</b:assertion>`), 'bad container.ambiguous'],
    'an element within the badge': [svg('<a:credential>{}<g/></a:credential>'), 'bad container.malformed'],
    'a badge within the badge': [svg(`<a:credential>${BADGE}</a:credential>`), 'bad container.malformed'],
    'a root of another namespace': [`<svg xmlns:a="${OB3}">${BADGE}</svg>`, 'bad container.malformed'],
    'a root of another name': [`<svgs ${SVG} xmlns:a="${OB3}">${BADGE}</svgs>`, 'bad container.malformed'],
    'a badge as the root': [`<credential xmlns="${OB3}">{}</credential>`, 'bad container.malformed'],
    'no element': ['<!-- svg -->', 'bad container.malformed'],
    'an element that is not closed': [svg(`<g>${BADGE}`), 'bad container.malformed'],
    'a second root': [`${svg(BADGE)}<svg/>`, 'bad container.malformed'],
    'text after the root': [`${svg(BADGE)}{}`, 'bad container.malformed'],
    'a prefix without a namespace': [svg('<d:credential>{}</d:credential>'), 'bad container.malformed'],
    'an attribute twice': [svg('<a:credential verify="h.p.s" verify="h.p.t"/>'), 'bad container.malformed'],
    'a character that XML forbids': [svg('<a:credential>\u0001</a:credential>'), 'bad container.malformed'],
    'the number of such a character': [svg('<a:credential>&#0;</a:credential>'), 'bad container.malformed'],
  };
  for (const [name, [text, expected]] of Object.entries(answers)) {
    test(name, () => {
      assert.equal(read(text), expected);
    });
  }
});

describe('unbakeSvg refuses', () => {
  test.each([
    '<!DOCTYPE svg>',
    '<!DOCTYPE svg SYSTEM "file:///etc/passwd">',
    '<!DOCTYPE svg [<!ENTITY a "b">]>',
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [<!ENTITY a "b">]>',
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org.example/svg11.dtd">',
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1.dtd">',
    `<!DOCTYPE svg [<!ATTLIST svg xmlns:a CDATA #FIXED "${OB3}">]>`,
  ])('%s', (doctype) => {
    assert.equal(read(svg(BADGE, doctype)), 'bad container.dtd');
  });

  test('a billion laughs, at the DTD', () => {
    const laughs = Array.from({ length: 10 }, (_, index) => {
      return `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`;
    });
    const doctype = `<!DOCTYPE svg [<!ENTITY l0 "lol">${laughs.join('')}]>`;
    assert.equal(read(svg(`<a:credential>&l10;</a:credential>`, doctype)), 'bad container.dtd');
  });

  test.each(['&nbsp;', '&l10;', '&constructor;', '&__proto__;', '&toString;', '&AMP;'])(
    'the entity %s in text and in an attribute',
    (entity) => {
      assert.equal(read(svg(`<a:credential>${entity}</a:credential>`)), 'bad container.entity');
      assert.equal(read(svg(`<a:credential verify="${entity}"/>`)), 'bad container.entity');
      assert.equal(read(svg(`<text>${entity}</text>${BADGE}`)), 'bad container.entity');
    },
  );

  test.each([
    '<script>alert(1)</script>',
    '<script href="a.js"/>',
    '<a:script/>',
    '<h:SCRIPT xmlns:h="http://www.w3.org/1999/xhtml"/>',
    '<g onload="alert(1)"/>',
    '<g ONCLICK=""/>',
    '<a href="javascript:alert(1)"/>',
    '<a xmlns:l="http://www.w3.org/1999/xlink" l:href=" JavaScript:alert(1)"/>',
    '<a href="&#106;ava&#9;script&#x3a;alert(1)"/>',
    '<set attributeName="href" to="javascript:alert(1)"/>',
    '<animate attributeName="href" values="#a;javascript:alert(1)"/>',
  ])('%s', (inside) => {
    assert.equal(read(svg(BADGE + inside)), 'bad container.active-content');
    assert.equal(read(svg(`<g>${inside}</g>`)), 'bad container.active-content');
  });

  test('a root that runs something', () => {
    assert.equal(read(`<svg ${SVG} onload="alert(1)"/>`), 'bad container.active-content');
  });

  test('nothing that only looks like it', () => {
    const harmless =
      '<g a:onload="2" id="onload"/><text>&lt;script> javascript:</text><a href="#javascript:a"/><!-- <script/> -->';
    assert.equal(read(svg(harmless + BADGE)), '{}');
  });

  test('other encodings', () => {
    const text = svg(BADGE);
    assert.equal(read(Buffer.from(`\uFEFF${text}`, 'utf16le')), 'unknown container.encoding');
    assert.equal(read(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()), 'unknown container.encoding');
    for (const name of ['ISO-8859-1', 'us-ascii', 'UTF-16', 'utf-7']) {
      const declared = `<?xml version="1.0" encoding="${name}"?>${text}`;
      assert.equal(read(declared), 'unknown container.encoding', name);
    }
    assert.equal(read(Buffer.from(svg('<text>\u00e9</text>'), 'latin1')), 'bad container.encoding');
    assert.equal(
      read(Buffer.concat([Buffer.from(text), Buffer.from('eda080', 'hex')])),
      'bad container.encoding',
    );
  });

  test('XML 1.1, whose line breaks are others', () => {
    assert.equal(read(`<?xml version="1.1"?>${svg(BADGE)}`), 'unknown container.unsupported');
  });

  test('10,000 elements inside one another', () => {
    const deep = '<g>'.repeat(10_000) + BADGE + '</g>'.repeat(10_000);
    assert.equal(read(svg(deep)), 'unknown container.too-large');
    const most = limits.svgDepth - 2;
    assert.equal(read(svg('<g>'.repeat(most) + BADGE + '</g>'.repeat(most))), '{}');
    assert.equal(read(svg('<g>'.repeat(1_000_000))), 'unknown container.too-large');
  });

  test('more elements and attributes, bytes or text than are read', () => {
    const attributes = Array.from({ length: limits.svgNodes }, (_, index) => ` a${index}=""`).join('');
    assert.equal(read(svg(`<g${attributes}/>`)), 'unknown container.too-large');
    assert.equal(read(svg('<g/>'.repeat(limits.svgNodes))), 'unknown container.too-large');
    assert.equal(read(svg(' '.repeat(limits.svgBytes))), 'unknown container.too-large');
    assert.equal(read(svg(BADGE.repeat(limits.imageBadges))), '{}');
    assert.equal(read(svg(BADGE.repeat(limits.imageBadges + 1))), 'unknown container.too-large');
    const long = 'x'.repeat(limits.characters);
    assert.equal(read(svg(`<a:credential>${long}</a:credential>`)), long);
    assert.equal(read(svg(`<a:credential>${long}x</a:credential>`)), 'unknown container.too-large');
  });
});
