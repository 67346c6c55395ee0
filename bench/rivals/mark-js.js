// Marks a page by wrapping what is found in elements, as most extensions do; `Mark` is the library, loaded before.
new Mark(document.body).markRegExp(/(?<![0-9A-Za-z])\d\d[A-Z]{3,17}\d{1,6}(?![0-9A-Za-z])/g);
