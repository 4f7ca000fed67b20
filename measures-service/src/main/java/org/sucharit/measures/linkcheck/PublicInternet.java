package org.sucharit.measures.linkcheck;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which IP addresses are the public internet's: everything else is somebody's inside. The special-purpose registries of
 * IANA (RFC 6890 and its successors) are the source; for IPv6 it is a list of what is allowed, not of what is refused.
 */
final class PublicInternet {

    private static final List<Block> REFUSED_4 = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10), // shared between a provider and its customers; some clouds' metadata
            Block.of("127.0.0.0", 8),
            Block.of("168.63.129.16", 32), // a cloud's inside under a public address
            Block.of("169.254.0.0", 16), // link-local, metadata of most clouds
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24), // 6to4 relays
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15), // measuring of networks
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 4), // multicast
            Block.of("240.0.0.0", 4)); // reserved, broadcast

    private static final Block GLOBAL_6 = Block.of("2000::", 3);
    private static final List<Block> REFUSED_6 = List.of(
            Block.of("2001::", 23), // protocols' own, Teredo among them
            Block.of("2001:db8::", 32),
            Block.of("2002::", 16), // 6to4: an IPv4 address inside
            Block.of("3fff::", 20));

    /** Where a network translates, an IPv4 address stands at its end and decides. */
    private static final Block NAT64 = Block.of("64:ff9b::", 96);

    private static final int NAT64_PREFIX = 12;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private PublicInternet() {}

    /** Whether a web server of the public internet may be there. */
    static boolean serves(InetSocketAddress place) {
        return (place.getPort() == HTTP || place.getPort() == HTTPS) && contains(place.getAddress());
    }

    /** As {@link #serves}, and any port of this very machine: for tests. */
    static boolean servesOrIsHere(InetSocketAddress place) {
        return place.getAddress().isLoopbackAddress() || serves(place);
    }

    /** Whether anyone on the internet may be meant by the address. */
    static boolean contains(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> REFUSED_4.stream().noneMatch(block -> block.contains(four));
            case Inet6Address six -> six.getScopeId() == 0 && contains(six);
            default -> false;
        };
    }

    private static boolean contains(Inet6Address six) {
        if (NAT64.contains(six)) {
            var bytes = six.getAddress();
            return contains(four(Arrays.copyOfRange(bytes, NAT64_PREFIX, bytes.length)));
        }
        return GLOBAL_6.contains(six) && REFUSED_6.stream().noneMatch(block -> block.contains(six));
    }

    private static InetAddress four(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Addresses that begin with the same bits. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Block(byte[] start, int bits) {

        static Block of(String start, int bits) {
            return new Block(InetAddress.ofLiteral(start).getAddress(), bits);
        }

        boolean contains(InetAddress address) {
            var bytes = address.getAddress();
            if (bytes.length != start.length) return false;
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % Byte.SIZE;
                if (((bytes[bit / Byte.SIZE] ^ start[bit / Byte.SIZE]) & mask) != 0) return false;
            }
            return true;
        }
    }
}
