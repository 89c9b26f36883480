import type { OutlineItem } from './outlined-text.ts';
import type { Sections } from './register-sections.ts';
import { afterMarker } from './sentences.ts';

/** "Chỉ tiêu cấp tỉnh", "Mục tiêu đối với lực lượng chức năng của tỉnh". */
const OF_SOME =
  /^(?:các\s)?(?:nhóm\s)?(?:chỉ tiêu|mục tiêu)(?:\s\p{L}+){0,3}?\s(?:(?:đối với|dành cho)\s(?<whom>.{3,80}?)|(?<level>cấp (?:tỉnh|huyện|xã)))\s*:?\s*$/iu;

/**
 * For whom the heading over an item sets its targets, where headings beside it set others for somebody else: "A. Chỉ tiêu cấp
 * xã", "B. Chỉ tiêu cấp tỉnh". Null where headings part nothing.
 */
export function scopeOfHeading(item: OutlineItem, sections: Sections): string | null {
  for (const above of sections.ancestorsOf(item)) {
    const scope = readScope(above);
    if (scope === null) continue;
    const parent = sections.parentOf(above);
    const beside = parent === undefined ? [] : sections.childrenOf(parent);
    return beside.some((other) => other !== above && readScope(other) !== null) ? scope : null;
  }
  return null;
}

function readScope(item: OutlineItem): string | null {
  const { whom, level } = OF_SOME.exec(item.text.slice(afterMarker(item)))?.groups ?? {};
  return whom ?? level ?? null;
}
