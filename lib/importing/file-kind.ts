import { ImportError } from './fault';

/** Bytes that tell what a file is. */
const HEAD_BYTES = 4096;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const PACKED = [0x52, 0x46, 0x54, 0x50];
/** Zip, gzip, 7-Zip, bzip2, xz, RAR. */
const ARCHIVES = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58],
  [0x52, 0x61, 0x72, 0x21],
];
const UTF_16 = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

export interface FileKind {
  kind: 'csv' | 'packed';
  /** Where its content begins. */
  from: number;
}

/** Tells what a file is by its first bytes. Throws an ImportError for what can be neither cables nor an index. */
export async function fileKind(file: Blob): Promise<FileKind> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const begins = (bytes: readonly number[]) => bytes.every((byte, at) => head[at] === byte);
  if (begins(PACKED)) return { kind: 'packed', from: 0 };
  if (ARCHIVES.some(begins)) throw new ImportError({ kind: 'archive' });
  // Of Latin letters in UTF-16 every other byte is zero; stray control bytes are few.
  const zeros = head.filter((byte) => byte === 0).length;
  if (UTF_16.some(begins) || zeros > head.length / 4) throw new ImportError({ kind: 'encoding' });
  return { kind: 'csv', from: begins(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0 };
}
