import type { ComponentChildren } from 'preact';

/** Drawn on a grid of 16, in the colour and size of the text around; never read out. */
function icon(drawing: ComponentChildren, fill = 'none') {
  return () => (
    <svg
      class="icon"
      viewBox="0 0 16 16"
      fill={fill}
      stroke="currentColor"
      stroke-width="1.4"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {drawing}
    </svg>
  );
}

const star = <path d="m8 1.9 1.9 3.9 4.3.6-3.1 3 .7 4.3L8 11.7l-3.8 2 .7-4.3-3.1-3 4.3-.6z" />;

export const StarIcon = icon(star);
export const StarFilledIcon = icon(star, 'currentColor');
export const SearchIcon = icon(
  <path d="M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9m3.3 7.8 3.4 3.4" />,
);
export const CloseIcon = icon(<path d="m4 4 8 8m0-8-8 8" />);
export const CheckIcon = icon(<path d="m3 8.5 3.2 3.2L13 4.8" />);
export const BackIcon = icon(<path d="M13 8H3m4-4L3 8l4 4" />);
export const ExternalIcon = icon(<path d="M6.5 4H3.5v8.5H12v-3M9 3h4v4m0-4L7.5 8.5" />);
export const UndoIcon = icon(<path d="M5.5 3 2.5 6l3 3m-3-3h7a3.5 3.5 0 0 1 0 7H6" />);
export const DownloadIcon = icon(<path d="M8 2.5v7.5M4.8 7 8 10.2 11.2 7M3 13.5h10" />);
export const UploadIcon = icon(<path d="M8 10.2V2.7M4.8 5.7 8 2.5l3.2 3.2M3 13.5h10" />);
export const TrashIcon = icon(<path d="M3 4.5h10m-8.5 0 .6 9h5.8l.6-9M6.5 4.5v-2h3v2" />);
export const WarningIcon = icon(<path d="M8 2.5 14.3 13.5H1.7zM8 6.5v3.2m0 1.9v.1" />);
