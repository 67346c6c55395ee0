/** A node as the DevTools protocol tells of it. */
export interface DevtoolsNode {
  localName: string;
  backendNodeId: number;
  children?: DevtoolsNode[];
  shadowRoots?: DevtoolsNode[];
}

/** Gives the shadow root of the card in a tree that was told with all its shadow roots; null while there is no card. */
export function cardRootIn(tree: DevtoolsNode): DevtoolsNode | null {
  const open = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.localName === 'reftel-card') return node.shadowRoots?.[0] ?? null;
    open.push(...(node.children ?? []), ...(node.shadowRoots ?? []));
  }
  return null;
}

/** A node as WebDriver BiDi serialises it. */
export interface BidiNode {
  sharedId?: string;
  value?: { localName?: string; children?: BidiNode[]; shadowRoot?: BidiNode | null };
}

/** Gives the name of the card's shadow root in a node that was serialised with all shadow roots; undefined while there is no card. */
export function bidiCardRoot(tree: BidiNode): string | undefined {
  const open = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    const { localName, children = [], shadowRoot } = node.value ?? {};
    if (localName === 'reftel-card') return shadowRoot?.sharedId;
    open.push(...children, ...(shadowRoot ? [shadowRoot] : []));
  }
  return undefined;
}
