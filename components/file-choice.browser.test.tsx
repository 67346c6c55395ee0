import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FileChoice } from './FileChoice';

afterEach(() => render(null, document.body));

it('gives what is chosen, the same file again too: it may have been corrected', async () => {
  const chosen: string[][] = [];
  render(
    <FileChoice label="Choose" onChoose={(files) => chosen.push(files.map(({ name }) => name))} />,
    document.body,
  );
  const file = new File(['"1"'], 'cables.csv');
  await userEvent.upload(page.getByLabelText('Choose'), file);
  expect(document.querySelector('input')?.value).toBe('');
  await userEvent.upload(page.getByLabelText('Choose'), file);
  expect(chosen).toEqual([['cables.csv'], ['cables.csv']]);
});
