/**
 * Digests of the published bytes of bundled contexts, in base64: by them a resource that a credential pins is known
 * without a request. A context that its publisher edits in place is known by the edition that is bundled.
 *
 * @see W3C Verifiable Credentials Data Model 2.0, §5.3 and Appendix B "Contexts, Vocabularies, Types, and Credential Schemas"
 */
export const publishedDigests: ReadonlyMap<string, PublishedDigests> = new Map([
  [
    'https://www.w3.org/2018/credentials/v1',
    {
      'SHA-256': 'PQsndSLtJDhchQuYgrlohocYm483qb2fFXfjSLEBnEQ=',
      'SHA-384': 'Yu8ITIUTLFiBGfc0T6f7Bdztm0T35K/uMxuS4BMfPbRQD1RMuB9sw9RHHwRE5uEd',
      'SHA-512': 'M7WnuQb9D1Sn9wHa0dsxTbct9mzZqklNKwdTiMtz3d0c/anbKwVcuxBxsqM5C9FaxikG5l9YOOhsrXkz1k65Mg==',
    },
  ],
  [
    'https://www.w3.org/ns/credentials/v2',
    {
      'SHA-256': 'WZVc7WaX1h4D8rJVb+vlMIqxaEKEb1tYbX8fet7JJzQ=',
      'SHA-384': 'l/HrjlBCNWyAX91hr6LFV2Y3heB5Tcr6IeE4/Tje8YyzYBM8IhqjHWiWpr8+ZbYU',
      'SHA-512': 'XVVFK9Lc+KKfWikEc+skKxxft31OaPGgqoe6pNuiaUhS1l7GPUisBKmdlW+fcVO5QG+E0tBMdIabAsI5odgTBQ==',
    },
  ],
  [
    'https://w3id.org/security/data-integrity/v1',
    {
      'SHA-256': 'xuUHP0vUv20I8kVzbm8ywpsBKGCxhYNkSy1x4d6GJmk=',
      'SHA-384': 'rLUG6XqqUDmSEKFVkSUGyc8PKAvkBetni3AycttI51twCcptRYlP6FbZymEjSEiQ',
      'SHA-512': 'QL0Ef4mx4KHpm668ff1pGEUt8YPrMe7WmWONO6dwZwb6TxonP3ar7HzKygnSjTFimyYLc/qPwbQbkqtwsnYG3A==',
    },
  ],
  [
    'https://w3id.org/security/data-integrity/v2',
    {
      'SHA-256': 'Z/IebjOmwU5cz9L8eGX3R0+3GgSvfpQTbLOZ36yK6PQ=',
      'SHA-384': 'DuLXYmcX+LB81Em1JdXitx/icgn8meUwieAWndKUTXk/7qRSb8YLucyhzZZRI5H2',
      'SHA-512': 'Oc16mkBHt0uFJGQP41Yz6B6ChtFL27fnfQ4I2FCwDWo1sBhdXeNcR5uu2yOheYnZ9iislVMf3XnAxaD2Mtn6lQ==',
    },
  ],
  [
    'https://w3id.org/security/multikey/v1',
    {
      'SHA-256': 'uiwYLeLZL35HGEvMqPzwvq7m05hsUnv2ZMGVu8fFhZc=',
      'SHA-384': 'D6UWQdEvuMcBsuapSSVW8l0yu0r4SpbxGAjwpiO5ckNN0YqPHxhlvGjY7gRsTlo+',
      'SHA-512': 'En0TOOp/cC10XtW/aQDtqKrEQZ2lRjGB/KAsJ+BQhRBufT7s6eoOFWvP9cP5nurTl3hcRTvFeffdVJapkeELXw==',
    },
  ],
  [
    'https://www.w3.org/ns/credentials/status/v1',
    {
      'SHA-256': '/aWt01MjHmpohKRrEubHVGQoGQDLNIKE2cNg9iOB2fc=',
      'SHA-384': 'rA74E4M+vWZrYXCmHFrazG19L1oEDRbCko6EFNT6B/ZNcDEwIeAr9Pl73RI+2ahO',
      'SHA-512': '/yynZnuZA3O0axJTXmuN6OricBQyeHFa2TWxWSFlIeUUyxzNhRdBCiQpUn4k2PyW+I+Lc0iHomAubuB7g7Zv7Q==',
    },
  ],
  [
    'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
    {
      'SHA-256': 'sHf6E02QnZLB3NHBU/KvGyRK60FZZ/3BRn1/xd1IrBA=',
      'SHA-384': 'zHcVdFeEExngWrDZZX/hRBUKYmwfD9icDmOfWNRo7bVRNZfZ8URZMQyG7GuXW3TM',
      'SHA-512': 'bp9HiR9EWR3EMiRRNtrN2gFsG6mE+qeevdtMpp0oJzAf+/4uUTLQp1HTP9D7ljx0+nYWonGFCAJIxJrRHgNPKg==',
    },
  ],
  [
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
    {
      'SHA-256': 'z8FH21/V41dbBr1HH+BHhOkt5pKW9ko1G43/DsM3Lpw=',
      'SHA-384': 'rLjNRjXFWIXsyJ8zol3RdQd0IosjMuHkaxj0K87wQ67OSMsBRBbNCHxXYqwJE0ST',
      'SHA-512': '3pIQdYiurQW/AQA3v2PE8aT1PRI/K300m5XdINMA0pteYhvzrriRvQQxzDX+rnhJU15LLsCW61/IDyCBWnXzow==',
    },
  ],
  [
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
    {
      'SHA-256': 'u6QzmJ4ecAymCDijwiN459g4GusMlZD53fhNFxTxApY=',
      'SHA-384': 'pEezHo9uhm2MbfQfZhkogjVxvQnNbNBUesL79d/KGZ9bFK4osq8rh8dNPsHT5tMt',
      'SHA-512': '5I1nmRg5czHWVJXGghAUzD1yALKmCOAlDP0SdjmwoVhyg5yleQfen+RlFSX8jj9p3ekHaAJ49wo+KJQgLK3r7g==',
    },
  ],
  [
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    {
      'SHA-256': 'PTT01O8bzmkRBuY3mL6157hiuoQUI/XuHlOrfd87yoQ=',
      'SHA-384': 'xY1z7c0sF+cBmF+RjMjGhEhfLFOZ/73crLPeV0TwkAAPJE5fhyksNTKYrM+w2JTj',
      'SHA-512': 'VWSMa0VKd3hA+UemOpzBFHCxLuyI1x/Tlxa60fHiJkGfSTXqR1uLyZDB0AQIb3xEqdFj3k+WdvzCZICnc+/AUA==',
    },
  ],
  [
    'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
    {
      'SHA-256': 'FG+Fqhbv/Xyh2oBW60Q/U84eyoo0GGywYoMsCpfYicM=',
      'SHA-384': 'z1mktLGQrnmIFKtryRHALv3ikcOGrtG7Eb1aVy0esmab/YcBnplDiNtQSgmsJE1e',
      'SHA-512': 'xMJYNcy/ddGvSoqtC7yj0ie5BM9GLgx/F2ed2Q/y4nuQ+6oVw6sVJWUUcc/wdvfOo9q/0+rjN4nkpMH1qydspg==',
    },
  ],
  [
    'https://w3id.org/security/suites/ed25519-2020/v1',
    {
      'SHA-256': 'Z2RvvA1lgq1/vwjM8NOkvtu0F3/S1jOF3lLcGwku1sU=',
      'SHA-384': 'Yv2axRB8HCp2Vn5MhfIQq17zpfI6/iyStYqIZD3DYSmV7HYpCMWrNP3kvXGsB7TP',
      'SHA-512': '0ICfpXo8I4tA3pGufb+AzFNtYsqd9qdeCi29Dzv6zWrPakg20G9FyRcFiVDkR1IAAOBHFf4cJmG5zgS/e0gFTQ==',
    },
  ],
  [
    'https://purl.imsglobal.org/spec/clr/v2p0/context.json',
    {
      'SHA-256': '4ZjXtRfXTFA2Q0zklQhvZ7ECRHCemj353Lf4sVebYWc=',
      'SHA-384': 'KrykFED/SqTm4q4MAIUecRCpsV9tUZVhroyD5rGk9eiUMTxytgCGcJ8D82pcZ87/',
      'SHA-512': '2wEAwdR+Z9OwSYbo6dahwwSiTdnfqs1U0h8NaRqrDurouzsUUwc5MZmhgrcemX7FmKtHQ1RvdPgPuX4/Zmszbw==',
    },
  ],
  [
    'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
    {
      'SHA-256': 'iA8ZAtQVjy8zzgavQbkHGZd80eozep3i5B7bP/XlQ9Y=',
      'SHA-384': 'qEatkjaZxn310JMkE0xkXR4V9EKfJIhWy/HKiWd2TPh0FHbqVX3VBciR/kfiSHod',
      'SHA-512': 'oSLIySQ+U/k/B1Gn+0QH8Rh6mbZu8YYMjRA3310Ow8jZ8vyn3jgXCa85AnfIua0593ex5QW0/SbISfoKnja1xA==',
    },
  ],
]);

/** A digest by each function. */
export type PublishedDigests = Readonly<Record<'SHA-256' | 'SHA-384' | 'SHA-512', string>>;
