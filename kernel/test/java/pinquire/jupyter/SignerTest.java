package pinquire.jupyter;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignerTest {

  @ParameterizedTest
  @CsvSource({
    "hmac-sha256, HmacSHA256",
    "hmac-sha512, HmacSHA512",
    "hmac-sha384, HmacSHA384",
    "hmac-sha1, HmacSHA1",
    "hmac-md5, HmacMD5"
  })
  void theSignatureIsTheOneThatTheJvmWouldMake(String scheme, String jvms)
      throws GeneralSecurityException {
    for (String key : List.of("k", "9c8a-41", "long".repeat(16), "longer".repeat(40))) {
      Mac mac = Mac.getInstance(jvms);
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), jvms));
      String whole = HexFormat.of().formatHex(mac.doFinal("header{}页".getBytes(UTF_8)));
      Signer signer = new Signer(scheme, key);

      for (int again = 0; again < 2; again++) {
        byte[] signed = signer.sign(List.of("header".getBytes(UTF_8), "{}页".getBytes(UTF_8)));
        assertThat(new String(signed, US_ASCII)).isEqualTo(whole);
      }
    }
  }

  @Test
  void anUnknownSchemeIsRefused() {
    for (String scheme : List.of("hmac-sha257", "sha256", "hmac-", "")) {
      assertThatThrownBy(() -> new Signer(scheme, "k"))
          .isInstanceOf(NoSuchAlgorithmException.class);
    }
  }
}
