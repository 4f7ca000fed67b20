package org.sucharit.measures.linkcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicInternetTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.1.2.3",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255"
            })
    void an_inside_address_is_not_public(String address) {
        assertThat(PublicInternet.contains(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b::10.0.0.1",
                "64:ff9b:1::808:808",
                "100::1",
                "2001::1",
                "2001:0:808:808::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:808:808::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "4000::1"
            })
    void an_inside_address_is_not_public_in_the_new_form_either(String address) {
        assertThat(PublicInternet.contains(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.1.1",
                "192.169.1.1",
                "198.17.1.1",
                "203.150.1.1",
                "223.255.255.255",
                "2001:200::1",
                "2001:fb0::1",
                "2400:cb00::1",
                "2606:4700::1111",
                "64:ff9b::808:808",
                "::ffff:8.8.8.8"
            })
    void other_addresses_are(String address) {
        assertThat(PublicInternet.contains(InetAddress.ofLiteral(address))).isTrue();
    }
}
