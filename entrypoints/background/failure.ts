import { IndexFault } from '@/lib/index/header';
import type { Failure } from '@/lib/messages/protocol';

/** Words a thrown error so that a surface can show it. */
export function failureOf(error: unknown): Failure {
  return error instanceof IndexFault
    ? { kind: 'index', fault: { file: error.file, reason: error.reason } }
    : { kind: 'unexpected', message: String(error) };
}
