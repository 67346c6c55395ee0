/** The first four letters of all names of stations, one behind the other; made at build time from `data/`. */
declare module 'virtual:station-heads' {
  const heads: string;
  export default heads;
}
