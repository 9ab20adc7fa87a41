import assert from "node:assert/strict";
import { BlockList, isIPv4 } from "node:net";
import fc from "fast-check";
import { isPublicAddress } from "./public_address.ts";

const OPEN = [
  "1.1.1.1",
  "8.8.8.8",
  "93.184.215.14",
  "172.15.255.255",
  "172.32.0.0",
  "100.63.255.255",
  "100.128.0.0",
  "198.17.255.255",
  "198.20.0.0",
  "223.255.255.255",
  "2606:4700::1111",
  "2a00:1450:4001:82b::200e",
  "2001:4860:4860::8888",
  "2001:200::1",
  "3ffe:ffff::1",
];
const CLOSED = [
  "0.0.0.0",
  "0.1.2.3",
  "10.0.0.1",
  "10.255.255.255",
  "100.64.0.1",
  "127.0.0.1",
  "127.255.255.254",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.0.0.1",
  "192.0.2.1",
  "192.88.99.1",
  "192.168.1.1",
  "198.18.0.1",
  "198.19.255.255",
  "198.51.100.7",
  "203.0.113.9",
  "224.0.0.1",
  "239.1.1.1",
  "240.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::ffff:8.8.8.8",
  "::ffff:127.0.0.1",
  "::ffff:7f00:1",
  "::8.8.8.8",
  "64:ff9b::8.8.8.8",
  "64:ff9b:1::1",
  "100::1",
  "fc00::1",
  "fd12:3456::1",
  "fe80::1",
  "fe80::1%eth0",
  "2606:4700::1%eth0",
  "fec0::1",
  "ff02::1",
  "2001::1",
  "2001:10::1",
  "2001:db8::1",
  "2002:7f00:1::1",
  "2002:808:808::1",
  "3fff::1",
  "3fff:fff::1",
  "4000::1",
  "2620:4f:8000::1",
  "5f00::1",
  "",
  "localhost",
  "1.1.1",
  "01.1.1.1",
  "0x7f.1.1.1",
  "2130706433",
  "1.1.1.1 ",
  "[::1]",
  "example.com",
];

for (const address of OPEN) {
  Deno.test(`isPublicAddress takes ${address}`, () => assert.equal(isPublicAddress(address), true));
}
for (const address of CLOSED) {
  Deno.test(`isPublicAddress refuses "${address}"`, () => assert.equal(isPublicAddress(address), false));
}

/** Another reading of the same registries: closed blocks, with the borders between them. */
function oracle(): BlockList {
  const list = new BlockList();
  const v4: [string, number][] = [
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
    ["169.254.0.0", 16],
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.0.2.0", 24],
    ["192.31.196.0", 24],
    ["192.52.193.0", 24],
    ["192.88.99.0", 24],
    ["192.168.0.0", 16],
    ["192.175.48.0", 24],
    ["198.18.0.0", 15],
    ["198.51.100.0", 24],
    ["203.0.113.0", 24],
    ["224.0.0.0", 3],
  ];
  for (const [start, bits] of v4) list.addSubnet(start, bits, "ipv4");
  const v6: [string, number][] = [
    ["::", 3],
    ["4000::", 2],
    ["8000::", 1],
    ["2001::", 23],
    ["2001:db8::", 32],
    ["2002::", 16],
    ["2620:4f:8000::", 48],
    ["3fff::", 20],
  ];
  for (const [start, bits] of v6) list.addSubnet(start, bits, "ipv6");
  return list;
}

/** Addresses as often near a border as anywhere. */
const v4 = fc.oneof(
  fc.ipV4(),
  fc.tuple(
    fc.constantFrom(0, 9, 10, 11, 100, 126, 127, 128, 169, 172, 192, 198, 203, 223, 224, 240, 255),
    fc.constantFrom(0, 1, 15, 16, 17, 31, 32, 51, 52, 63, 64, 88, 127, 128, 168, 175, 254, 255),
    fc.nat(255),
    fc.nat(255),
  )
    .map((parts) => parts.join(".")),
);
const v6 = fc.oneof(
  fc.ipV6(),
  fc.tuple(
    fc.constantFrom("2000", "2001", "2002", "2003", "3fff", "3ffe", "1fff", "4000", "fe80", "fc00", "2620"),
    fc.constantFrom("0", "1ff", "200", "db8", "db7", "4f", "fff", "1000", "8000"),
    fc.integer({ min: 0, max: 0xffff }),
  )
    .map(([a, b, c]) => `${a}:${b}:${c.toString(16)}::1`),
);

Deno.test("isPublicAddress agrees with the blocks of the registries for every address", () => {
  const list = oracle();
  fc.assert(
    fc.property(fc.oneof(v4, v6), (address) => {
      const closed = list.check(address, isIPv4(address) ? "ipv4" : "ipv6");
      assert.equal(isPublicAddress(address), !closed, address);
    }),
    { numRuns: 5000 },
  );
});

Deno.test("isPublicAddress is the same for every way to write an IPv6 address", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 }), (groups) => {
      const full = groups.map((group) => group.toString(16).padStart(4, "0")).join(":");
      const short = new URL(`http://[${full}]`).hostname.slice(1, -1);
      const last = `${groups[6]! >> 8}.${groups[6]! & 255}.${groups[7]! >> 8}.${groups[7]! & 255}`;
      const mixed = `${groups.slice(0, 6).map((group) => group.toString(16)).join(":")}:${last}`;
      assert.equal(isPublicAddress(short), isPublicAddress(full));
      assert.equal(isPublicAddress(mixed), isPublicAddress(full));
      assert.equal(isPublicAddress(full.toUpperCase()), isPublicAddress(full));
    }),
  );
});

Deno.test("isPublicAddress refuses IPv4 addresses that are mapped into IPv6, whatever they are", () => {
  fc.assert(fc.property(fc.ipV4(), fc.constantFrom("::ffff:", "::", "64:ff9b::"), (address, prefix) => {
    assert.equal(isPublicAddress(prefix + address), false);
  }));
});
