// The limit: nothing is marked, and what touches its neighbour across two nodes is missed.
document.body.textContent.match(/(?<![0-9A-Za-z])\d\d[A-Z]{3,17}\d{1,6}(?![0-9A-Za-z])/g);
