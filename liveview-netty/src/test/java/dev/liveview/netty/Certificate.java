package dev.liveview.netty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/** A certificate for {@code localhost} that nobody else has signed, made by the JDK's own tool. */
record Certificate(Path certificate, Path privateKey) {
    private static final char[] PASSWORD = "password".toCharArray();

    static Certificate create(Path directory) throws IOException, InterruptedException, GeneralSecurityException {
        Path store = directory.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "a",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes());
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool failed: " + output);
        }
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        return new Certificate(
                pem(
                        directory.resolve("cert.pem"),
                        "CERTIFICATE",
                        keys.getCertificate("a").getEncoded()),
                pem(
                        directory.resolve("key.pem"),
                        "PRIVATE KEY",
                        keys.getKey("a", PASSWORD).getEncoded()));
    }

    private static Path pem(Path file, String kind, byte[] encoded) throws IOException {
        String text = Base64.getMimeEncoder().encodeToString(encoded);
        return Files.writeString(file, "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }
}
