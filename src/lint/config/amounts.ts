const FACTORS: Readonly<Record<'bytes' | 'count', Readonly<Record<string, number>>>> = {
  bytes: {
    '': 1,
    b: 1,
    kb: 1000,
    mb: 1000 ** 2,
    gb: 1000 ** 3,
    kib: 1024,
    mib: 1024 ** 2,
    gib: 1024 ** 3,
    k: 1024,
    m: 1024 ** 2,
  },
  count: { '': 1, k: 1e3, m: 1e6, g: 1e9 },
};

/** 65536 for 65536, '65536' or '64 KiB'; 5000000 for '5M' as a count. Null for anything else and for negative numbers. */
export function parseAmount(value: unknown, unit: 'bytes' | 'count'): number | null {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? value : null;
  if (typeof value !== 'string') return null;
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(value.trim());
  const factor = match === null ? undefined : FACTORS[unit][match[2]!.toLowerCase()];
  return match === null || factor === undefined ? null : Math.floor(Number(match[1]) * factor);
}
