/** Shifts over a group of n elements: `shifts[row][column]`, such that each row and each difference of two rows repeats nothing. */
export type DifferenceRows = { shifts: number[][]; add: (a: number, b: number) => number }

/**
 * From the table of searched ones: as many rows and columns as wanted, undefined when the table has none. With n columns it's a
 * difference matrix, which gives an orthogonal array of one more column.
 */
export function differenceRows(n: number, rows: number, columns: number): DifferenceRows | undefined {
  const found = searched.find(
    (entry) => entry.n === n && entry.rows.length + 1 >= rows && entry.rows[0]!.length >= columns,
  )
  if (!found) return undefined
  const inner = found.inner ?? 1
  const outer = n / inner
  const shifts = ['0'.repeat(columns), ...found.rows].slice(0, rows)
  return {
    shifts: shifts.map((row) => [...row.slice(0, columns)].map((digit) => Number.parseInt(digit, 36))),
    add: (a, b) =>
      ((Math.floor(a / inner) + Math.floor(b / inner)) % outer) * inner + (((a % inner) + (b % inner)) % inner),
  }
}

/** Base-36 digits, the row of zeros left out. Over Z_n, or with `inner` over Z_(n / inner) × Z_inner. Found by annealing. */
const searched: { n: number; inner?: number; rows: string[] }[] = [
  { n: 6, rows: ['25143', '01452', '35401', '20435'] },
  { n: 10, rows: ['269351480', '682150947', '250693148', '175324908'] },
  { n: 10, rows: ['73405869', '08426735', '10256489', '70521693', '24139685'] },
  { n: 12, inner: 2, rows: ['0123456789ab', '0862b3591a47', 'a896752403b1', '8069253a7b14', '9b2057a81364'] },
  { n: 14, rows: ['1bdc635480972', '908ac315d76b4', '138b75d9642ac'] },
  { n: 14, rows: ['a264d87bc905', '074a958b13dc', 'ba815d6429c0', '0b67541c982a'] },
  { n: 14, rows: ['2bd1309a4c6', '1285d37a640', '4836a179dc2', '5ab6d032897', '9ba642d8370'] },
  { n: 15, rows: ['0123456789abcde', '0b6c2d7a5e93841', '18ae75063dc924b'] },
  { n: 15, rows: ['d71380456bc2e', '30ed59b76c18a', '8a72105e3d46c', '459083be2ad71'] },
  { n: 15, rows: ['ac2b390e8741', 'a0d542617c8b', '9306ea27b4d8', '67e4a09db581', '86a74c250b91'] },
  { n: 18, rows: ['965b1a47ed302gc8h', '156f9h72g43c0d8ea', 'b9240gd76h153a8fc'] },
  { n: 18, rows: ['83gha1795b60d4c', '081chg5f927bd36', '96d74fc05a8b1eg', 'c49e8320f156d7h'] },
  { n: 18, rows: ['e24d5h0g3c97b1', '3e0cg4d679a52b', '487a961fhe025b', '9e7b10f4ch26d8', 'e89fh3a1c7g540'] },
  { n: 20, inner: 2, rows: ['fjg728ae5h016ci3', 'j8120gafhi97dbe5', '17984cjfidea3250', '4ifjged28h9b1a57'] },
  { n: 20, inner: 2, rows: ['c4ia80j57g312b', 'i1g58j9a34hcbf', 'a4c5j6e89h7bfg', '01hjf6i9ga52c7', '1hi56a87bf2gec'] },
  { n: 21, rows: ['0123456789abcdefghijk', '0k3bae5hd62ig748cj91f', '86g9jf5a41h2d3ecb0k7i'] },
  { n: 21, rows: ['3kcieh64120a7db5', 'ec9i2ad8h05g647f', '02bdc1g8eh6af9kj', 'j136dagf9khec5b8'] },
  { n: 21, rows: ['1ekb5402jgd87c', 'jib9ac057621k8', 'ckij26517980h3', 'jk14ghfi5e9d8b', 'g52b91ja3h8fk0'] },
  { n: 22, rows: ['6a50kd783f2l1gic9j', '8k30f2e7il5ha6cd1g', 'di6gj9k8hlea531fbc'] },
  { n: 22, rows: ['d0l1bh6845ci2g', '3d78lekb64g529', '6j8ih50bfca9e2', '27l51c8bia96fe', 'j8cl74h9k0gb1i'] },
  { n: 24, inner: 2, rows: ['k9d05g8b4jil62', '2j41a3dfkel850', '9laf7gej1n50km', '136k0ei8g2jcl9', 'j8fcd7ibk05h36'] },
  { n: 26, rows: ['i94emdhjb75nglf6', '5nd3fo1ij729lbg8', 'gmp5ilj7cnfh2k09'] },
  { n: 26, rows: ['4hk3lj1ofg6cn8', 'o0lahnj1e58cgm', 'l23dmfk514oacg', '0cehpmd7f5b936', 'mbnjce724fghk9'] },
  { n: 28, inner: 2, rows: ['of6mqb49r5l1', '210rl7p4jfq5', '4rn5g3dmi6ph', '3184aik0q6d7', 'iocq0lmepgdk'] },
  { n: 30, rows: ['9a6r7feomd2b1qhi', 'i6m98e4o2btjkdcl', '3ksp740jdc8n9gat'] },
  { n: 30, rows: ['a0kdrb6gslpi', 'od240qc3ithm', '6gadte4rk039', 'n1j72fh3cbl0', '4d5k1h89clgq'] },
  { n: 33, rows: ['rl3s7oqubfnm', 'ptos6gvnrjq4', 'ca78e19psqf4', 's1ou26g4p795', 'c790ajfw8rnu'] },
]
