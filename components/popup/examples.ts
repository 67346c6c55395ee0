/** What a search can be made of, each with an example that finds something. */
export const EXAMPLES = {
  words: 'human rights',
  from: 'oil from:caracas',
  tag: 'iran tag:PHUM',
  level: 'class:secret 2009',
  range: 'iraq 2004..2006',
  phrase: '"raul reyes"',
  without: 'guantanamo -yemen',
  number: '04CARACAS3124',
} as const;
