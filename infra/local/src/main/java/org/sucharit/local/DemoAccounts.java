package org.sucharit.local;

/** Accounts of the local identity provider. Demo credentials: they open nothing but invented data on this machine. */
final class DemoAccounts {

    static final String TEXT = """
              บัญชีสาธิต รหัสผ่าน demo ทุกบัญชี · demo accounts, every password is demo
                officer-krut  clerk-krut  executive-krut  investigator-krut   (bo-phloi, nong-muang, … alike)
                inspector  inspector-2  inspector-nakhon-sawan  inspector-maha-sarakham  inspector-surat-thani
                analyst  admin""";

    /** Demo secret of every demo client. */
    static final String SECRET = "demo";

    private DemoAccounts() {}
}
