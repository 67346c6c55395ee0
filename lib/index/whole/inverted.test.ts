import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inverted } from './inverted';

it('gives the documents of a term, ascending, of the terms of documents', () => {
  const TERMS = 12;
  const document = fc.uniqueArray(fc.nat(TERMS - 1), { maxLength: TERMS });
  fc.assert(
    fc.property(fc.array(document), (documents) => {
      const documentsOf = inverted(TERMS, documents.length, (n) => documents[n] ?? []);
      for (let term = 0; term < TERMS; term++)
        expect([...documentsOf(term)]).toEqual(
          documents.flatMap((terms, n) => (terms.includes(term) ? [n] : [])),
        );
    }),
  );
});
