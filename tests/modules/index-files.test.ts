import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type InlineConfig } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Wxt } from 'wxt';
import { cableId } from '@/lib/cable';
import { RECORD_FILES } from '@/lib/index/files';
import { IndexOpener } from '@/lib/index/opener';
import { lookUp } from '@/lib/index/reader';
import { fingerprint } from '@/lib/reference/tables';
import indexFiles from '../../modules/index-files';

interface Asset {
  absoluteSrc: string;
  relativeDest: string;
}

const TABLES = {
  'stations.tsv':
    'code\tname\tcity\tcountry\tkind\nCARACAS\tEmbassy Caracas\tCaracas\tVE\tembassy\nROME\tEmbassy Rome\tRome\tIT\tembassy\n',
  'tags.tsv': 'tag\tkind\tdefinition\nVE\tgeo\tVenezuela\n',
  'identifiers.txt': 'CARACAS 2004-10 3025 3124\nROME 2006-05 1001\n',
  'identifiers-odd.tsv': 'id\tmonth\tcorrected\n06ROM\t2006-05\t06ROME1002\n',
  // One that says no more than the code, and one of a station that is not there.
  'station-aliases.tsv':
    'alias\tcode\nCCS\tCARACAS\nCAR-CAS\tCARACAS\nCARA CAS\tCARACAS\nBA\tBUENOSAIRES\n',
  'cables.tsv': [
    'id\tcreated\treleased\tclassification\torigin\ttags\tsubject\treferences\tredacted\textract\n',
    '04CARACAS3124\t2004-10-05T18:44\t\tSECRET\tRome\t\t\t\t0\t0\n',
  ].join(''),
};
const ONE = cableId({ year: 2004, station: 'CARACAS', serial: 3124 });

let root: string;
let hooks: Map<string, (...given: unknown[]) => unknown>;
let wxt: { config: { root: string; wxtDir: string; vite: (env: unknown) => unknown } };

/** A project of its own, and as much of WXT as a module is given: hooks, and what they are run with. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'index-files-'));
  await mkdir(join(root, 'data'));
  for (const [file, text] of Object.entries(TABLES))
    await writeFile(join(root, 'data', file), text);
  hooks = new Map();
  const hook = (name: string, run: (...given: unknown[]) => unknown) => hooks.set(name, run);
  wxt = { config: { root, wxtDir: join(root, '.wxt'), vite: async () => ({}) } };
  await indexFiles.setup?.({ ...wxt, hook, hooks: { hook } } as unknown as Wxt, undefined);
});
afterEach(() => rm(root, { recursive: true }));

async function builtAssets(): Promise<Asset[]> {
  const assets: Asset[] = [];
  await hooks.get('build:publicAssets')?.(wxt, assets);
  return assets;
}

/** Gives what a module of the extension gets by importing something. */
async function imported(name: string): Promise<unknown> {
  await hooks.get('config:resolved')?.(wxt);
  const config = (await wxt.config.vite({})) as InlineConfig;
  const server = { middlewareMode: true, ws: false, watch: null } as const;
  const vite = await createServer({ ...config, root, configFile: false, server });
  try {
    return (await vite.ssrLoadModule(name)).default;
  } finally {
    await vite.close();
  }
}

describe('the files of the index', () => {
  it('are in the extension where it reads them, and hold what the tables say', async () => {
    const assets = new Map(
      (await builtAssets()).map(({ absoluteSrc, relativeDest }) => [relativeDest, absoluteSrc]),
    );
    expect([...assets.keys()].sort()).toEqual(
      ['identifiers', 'search', ...RECORD_FILES].map((file) => `index/${file}.bin`).sort(),
    );
    const index = await new IndexOpener({
      read: (file) => readFile(assets.get(`index/${file}.bin`) ?? ''),
    }).open();
    expect([index.identifiers.count, index.records.count]).toEqual([4, 1]);
    expect(lookUp(index, [ONE]).cables[ONE]).toMatchObject({ classification: 'SECRET' });
  });

  it('are made anew when they are there from before', async () => {
    const [before] = await builtAssets();
    await writeFile(join(root, 'data/identifiers.txt'), 'CARACAS 2004-10 3025 3031 3124\n');
    const [after] = await builtAssets();
    expect(after).toEqual(before);
    const index = await new IndexOpener({
      read: (file) => readFile(join(root, '.wxt/index', `${file}.bin`)),
    }).open();
    expect(index.identifiers.count).toBe(4);
    expect(
      lookUp(index, [cableId({ year: 2004, station: 'CARACAS', serial: 3031 })]).cables,
    ).toEqual({ '04CARACAS3031': expect.objectContaining({ kind: 'identifier' }) });
  });

  it('stop the build where a table is missing or wrong', async () => {
    await writeFile(
      join(root, 'data/stations.tsv'),
      TABLES['stations.tsv'].replace('embassy', 'x'),
    );
    await expect(builtAssets()).rejects.toThrow('stations');
    await rm(join(root, 'data/stations.tsv'));
    await expect(builtAssets()).rejects.toThrow('stations.tsv');
  });
});

it('the tables that references are read with can be imported', async () => {
  expect(await imported('virtual:reference-tables')).toEqual({
    stations: 'CARACAS ROME',
    aliases: 'CARACAS CCS CARCAS',
    malformed: fingerprint('06ROM'),
  });
});
