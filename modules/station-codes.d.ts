/** The codes of all stations, separated by spaces; made at build time from `data/stations.tsv`. */
declare module 'virtual:station-codes' {
  const codes: string;
  export default codes;
}
