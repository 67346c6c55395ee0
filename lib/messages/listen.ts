import { extension } from './extension';
import type { News, PageProtocol } from './protocol';

type PageAnswers = {
  [Name in keyof PageProtocol]: (
    ask: PageProtocol[Name]['ask'],
  ) => PageProtocol[Name]['answer'] | Promise<PageProtocol[Name]['answer']>;
};

type Listener = Parameters<ReturnType<typeof extension>['runtime']['onMessage']['addListener']>[0];

/** Answers what the background and the extension's pages ask of a page's annotator, until `signal` fires. */
export function answerAsPage(answers: Partial<PageAnswers>, signal: AbortSignal): void {
  listen(signal, (message, _sender, reply) => {
    if (message?.to !== 'page' || !Object.hasOwn(answers, message.name)) return false;
    const answer = answers[message.name as keyof PageAnswers] as (ask: unknown) => unknown;
    Promise.resolve(answer(message.ask)).then(
      (value) => reply({ ok: true, value: value ?? null }),
      (error) => reply({ ok: false, error: { kind: 'unexpected', message: String(error) } }),
    );
    return true;
  });
}

/** Hears one kind of news until `signal` fires. */
export function onNews<Name extends keyof News>(
  name: Name,
  hear: (news: News[Name]) => void,
  signal: AbortSignal,
): void {
  listen(signal, (message, sender) => {
    // The background alone has news; a content script, which has a tab, has none.
    if (message?.to === 'surfaces' && message.name === name && !sender.tab) hear(message.news);
    return false;
  });
}

function listen(signal: AbortSignal, hear: Listener): void {
  const own: Listener = (message, sender, reply) =>
    sender.id === extension().runtime.id && hear(message, sender, reply);
  extension().runtime.onMessage.addListener(own);
  signal.addEventListener('abort', () => extension().runtime.onMessage?.removeListener(own));
}
