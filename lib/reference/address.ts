/**
 * What every address of a cable has, for a first look at each link of a page: a digit of the year before two letters of the
 * post (`092OF5` of the release's own has no more), or one that is percent-encoded.
 */
export const MAY_BE_CABLE = /\d[A-Za-z]{2}|\d%/;
