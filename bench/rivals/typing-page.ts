import { miniSearch, PAGE } from './searches';

/** Makes a page of a field and the rows that MiniSearch finds for it, as plain as can be. */
async function fill(): Promise<void> {
  const read = async (file: string) => (await fetch(`/files/${file}`)).text();
  const lines = (await read('lines.txt')).split('\n');
  const search = miniSearch(await read('minisearch.json'));
  const field = document.createElement('input');
  const rows = document.createElement('ul');
  const main = document.createElement('main');
  main.append(rows);
  document.body.append(field, main);
  field.addEventListener('input', () => {
    const shown = search(field.value)
      .slice(0, PAGE)
      .map(({ id }) => {
        const row = document.createElement('li');
        row.textContent = lines[id] ?? '';
        return row;
      });
    rows.replaceChildren(...shown);
  });
  field.focus();
}

Object.assign(globalThis, { filled: fill() });
