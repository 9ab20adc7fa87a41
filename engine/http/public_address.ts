/**
 * Which addresses belong to the public internet. Everything else is refused: the machine itself, its network, and what
 * is kept for special purposes, because a request to one of them could reach what only this machine may.
 * Source: IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890), and the registry of IPv6 global unicast
 * assignments, of which 2000::/3 is all that is given out.
 */
import { nodeModule } from "../model/node_module.ts";

type Block = readonly [start: string, bits: number];

const CLOSED_V4: readonly Block[] = [
  ["0.0.0.0", 8], // this network
  ["10.0.0.0", 8], // private
  ["100.64.0.0", 10], // shared by customers of a provider
  ["127.0.0.0", 8], // this machine
  ["169.254.0.0", 16], // link-local, and the metadata of cloud machines
  ["172.16.0.0", 12], // private
  ["192.0.0.0", 24], // protocol assignments
  ["192.0.2.0", 24], // documentation
  ["192.31.196.0", 24], // AS112
  ["192.52.193.0", 24], // AMT
  ["192.88.99.0", 24], // 6to4 relays, no longer in use
  ["192.168.0.0", 16], // private
  ["192.175.48.0", 24], // AS112
  ["198.18.0.0", 15], // benchmarks
  ["198.51.100.0", 24], // documentation
  ["203.0.113.0", 24], // documentation
  ["224.0.0.0", 4], // multicast
  ["240.0.0.0", 4], // reserved, and broadcast
];

/** All that lies outside of it is closed: ::1, mapped IPv4, 64:ff9b::/96, fc00::/7, fe80::/10, ff00::/8 and more. */
const OPEN_V6: Block = ["2000::", 3];

const CLOSED_V6: readonly Block[] = [
  ["2001::", 23], // protocol assignments, Teredo among them
  ["2001:db8::", 32], // documentation
  ["2002::", 16], // 6to4, which carries an IPv4 address
  ["2620:4f:8000::", 48], // AS112
  ["3fff::", 20], // documentation
];

/** Whether an IPv4 or IPv6 address is one of the public internet; `false` for everything that is no address. */
export function isPublicAddress(address: string): boolean {
  const { isIPv4, isIPv6 } = nodeModule("node:net");
  if (isIPv4(address)) {
    const value = numberOfV4(address);
    return !CLOSED_V4.some(([start, bits]) =>
      value >> BigInt(32 - bits) === numberOfV4(start) >> BigInt(32 - bits)
    );
  }
  // One with a zone (`fe80::1%eth0`) leads to a network of this machine.
  if (!isIPv6(address) || address.includes("%")) return false;
  const value = numberOfV6(address);
  return within(value, OPEN_V6) && !CLOSED_V6.some((block) => within(value, block));
}

function within(value: bigint, [start, bits]: Block): boolean {
  return value >> BigInt(128 - bits) === numberOfV6(start) >> BigInt(128 - bits);
}

function numberOfV4(address: string): bigint {
  return address.split(".").reduce((value, part) => value << 8n | BigInt(part), 0n);
}

/** `::` stands for as many zeros as are missing; the last two groups may be written as an IPv4 address. */
function numberOfV6(address: string): bigint {
  const [front = "", back] = address.split("::");
  const before = groupsOf(front);
  const after = back === undefined ? [] : groupsOf(back);
  const zeros = Array<bigint>(8 - before.length - after.length).fill(0n);
  return [...before, ...zeros, ...after].reduce((value, group) => value << 16n | group, 0n);
}

function groupsOf(text: string): bigint[] {
  if (text === "") return [];
  return text.split(":").flatMap((group) => {
    if (!group.includes(".")) return [BigInt(`0x${group}`)];
    const value = numberOfV4(group);
    return [value >> 16n, value & 0xffffn];
  });
}
