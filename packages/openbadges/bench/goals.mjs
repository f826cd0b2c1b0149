// The goals of this benchmark, each a ratio inside one run. `is` says which way is better.
export const goals = [
  goal(
    'verify realistic, against @digitalbazaar/vc',
    'verify realistic.against @digitalbazaar/vc',
    atLeast(25, 40),
  ),
  goal('verify realistic, over the floor', 'verify realistic.over floor', atMost(3, 2)),
  goal('verify simple, against @digitalbazaar/vc', 'verify simple.against @digitalbazaar/vc', atLeast(12)),
  goal('verify simple, over the floor', 'verify simple.over floor', atMost(2)),
  goal(
    'issue realistic, against @digitalbazaar/vc',
    'issue realistic.against @digitalbazaar/vc',
    atLeast(30),
  ),
  goal('issue realistic, over the floor', 'issue realistic.over floor', atMost(4)),
  goal('verify VC-JWT, against jose alone', 'jwt verify.against jose', atLeast(1, 1.3)),
  goal('sign VC-JWT, against jose', 'jwt sign.against jose', atLeast(2)),
  goal('stream on 2 workers, against @digitalbazaar/vc', 'stream.against @digitalbazaar/vc', atLeast(30)),
  goal('stream on 2 workers, against 1 thread', 'stream.against 1 thread', atLeast(1.5)),
  goal('stream, growth of memory (MiB)', 'stream.memory growth', atMost(64)),
  goal('cold start, share of @digitalbazaar/vc', 'cold start.share of @digitalbazaar/vc', atMost(1 / 3)),
  goal(
    'cold start of ./verify, share of @digitalbazaar/vc',
    'cold start.share, entry that only verifies',
    atMost(1 / 3),
  ),
  goal('browser bundle of a verifier (KB, gzip)', 'bundle.ours', atMost(25)),
  goal('status list encode, against bitstring', 'list encode.against @digitalbazaar/bitstring', atLeast(2)),
  goal('status list decode, against bitstring', 'list decode.against @digitalbazaar/bitstring', atLeast(3)),
];

/** How a figure stands to its goal: `stretch`, `met`, `missed`, or `not measured`. */
export function standing({ is, goal: least, stretch }, figure) {
  if (figure === undefined) return 'not measured';
  const reaches = (mark) => (is === 'at least' ? figure.median >= mark : figure.median <= mark);
  if (stretch !== undefined && reaches(stretch)) return 'stretch';
  return reaches(least) ? 'met' : 'missed';
}

function goal(title, key, bounds) {
  return { title, key, ...bounds };
}

function atLeast(least, stretch) {
  return { is: 'at least', goal: least, stretch };
}

function atMost(most, stretch) {
  return { is: 'at most', goal: most, stretch };
}
