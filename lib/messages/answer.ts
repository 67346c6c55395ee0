import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import type { BackgroundProtocol, Failure, Result } from './protocol';
import { Envelope, PAGES_ONLY, REQUESTS } from './requests';

type Name = keyof BackgroundProtocol;

/** The background's answers; `sender` has been checked to be a part of the extension. */
export type Answers = {
  [N in Name]: (
    ask: BackgroundProtocol[N]['ask'],
    sender: Runtime.MessageSender,
  ) => Promise<BackgroundProtocol[N]['answer']>;
};

interface Door {
  /** The extension's id and the address its pages begin with. */
  ownId: string;
  ownPages: string;
  /** Words a failure that an answer threw. */
  failureOf: (error: unknown) => Failure;
}

const REFUSED: Result<never> = { ok: false, error: { kind: 'refused' } };

/**
 * Gives the listener for the background's `onMessage`. Each message is checked at the door: who sent it, what
 * shape it has. Gives undefined for messages to others, which leaves them to others.
 */
export function doorkeeper(answers: Answers, { ownId, ownPages, failureOf }: Door) {
  return (
    message: unknown,
    sender: Runtime.MessageSender,
  ): Promise<Result<unknown>> | undefined => {
    const envelope = v.safeParse(Envelope, message);
    if (!envelope.success) return undefined;
    const { name, ask } = envelope.output;
    const ownPage = sender.url?.startsWith(ownPages) ?? false;
    if (sender.id !== ownId || (PAGES_ONLY.has(name) && !ownPage)) return Promise.resolve(REFUSED);
    const request = v.safeParse(REQUESTS[name], ask);
    if (!request.success) return Promise.resolve(REFUSED);
    const answer = answers[name] as (
      ask: unknown,
      sender: Runtime.MessageSender,
    ) => Promise<unknown>;
    return answer(request.output, sender).then(
      (value) => ({ ok: true, value }),
      (error: unknown) => ({ ok: false, error: failureOf(error) }),
    );
  };
}
