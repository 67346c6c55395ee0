/** What references are read with; made at build time from the tables in `data/`. */
declare module 'virtual:reference-tables' {
  const tables: import('../lib/reference/tables').ReferenceTables;
  export default tables;
}
