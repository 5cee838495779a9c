import type { Model } from '../model';

/**
 * How much a fix may change. `safe`: the outputs stay the same to the bit. `numeric`: they change within the bound that the
 * fix states. `needs-data`: the new values depend on data of yours.
 */
export type Safety = 'safe' | 'numeric' | 'needs-data';

/** A place where a fix would change the model. */
export interface FixSite {
  readonly subgraph: number;
  /** Null where the fix is about the file as a whole. */
  readonly operatorIndex: number | null;
  /** What would be done, in a few words: "fold 'conv1/weights' to float32 (120 KB)". */
  readonly change: string;
}

/** A small rewrite that removes what a finding complains about. */
export interface Fix {
  /** Kebab-case, as on the command line. */
  readonly id: string;
  /** As in a menu: 'Convert float16 weights to float32'. */
  readonly title: string;
  readonly safety: Safety;
  /** For `numeric` and `needs-data`: what may change and by how much. */
  readonly bound: string | null;
  /** Rules whose findings it answers. */
  readonly rules: readonly string[];
  find(model: Model): FixSite[];
  /** The model rewritten at these sites, which are of this model's `find`. */
  apply(model: Model, sites: readonly FixSite[]): Model;
}
