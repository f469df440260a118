import type { CatalogMatch, ProgramView } from '../../model/program.js';
import type { Landing } from '../../model/touch.js';
import { declaresLocally } from './declared-places.js';
import { isPipeline } from './pipelines.js';

/** Where a cluster's command or client lands, when the tree starts a cluster of its own for it; likewise what is applied to the own machine alone. */
export function clusterLanding(program: ProgramView): (match: CatalogMatch) => Landing | null {
  const clusters = program.vocabulary('systems.clusters');
  const starts = program.matches('infrastructure').filter(({ entry }) => entry.service === 'local-cluster');
  const paths = new Set(starts.map(({ at }) => at.path));
  const byHand = [...paths].some((path) => !isPipeline(path));
  const appliers = program.vocabulary('systems.appliers');
  return (match) => {
    if (appliers.includes(match.entry.service) && declaresLocally(program)) return { ...match.landing, place: 'local' };
    if (!clusters.includes(match.entry.service)) return null;
    const told = match.target !== null;
    const local = paths.has(match.at.path) || (!told && byHand && !isPipeline(match.at.path));
    return local ? { ...match.landing, place: 'local', chain: [...match.landing.chain] } : null;
  };
}
