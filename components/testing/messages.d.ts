import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The words of locales/en.yml in the browser's own form. */
    messages: Record<string, { message: string }>;
  }
}
