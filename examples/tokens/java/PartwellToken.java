import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Customer tokens for Partwell. Java 17 or newer; JSON is written by Jackson. */
public final class PartwellToken {
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** The key may hold underscores of its own: do not split at them. */
    private static final Pattern SECRET =
            Pattern.compile("cs_(live|test)_([A-Za-z0-9-]{1,64})_([A-Za-z0-9_-]{43})");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private PartwellToken() {}

    /**
     * Signs what you know about a subscriber, for {@code data-partwell-token} on their cancel control.
     *
     * <p>Make one each time you render the page. The subscriber can read it.
     *
     * @param facts customer (with their {@code id}), subscription, otherSubscriptions, plans
     */
    public static String signCustomer(Map<String, Object> facts, String secret, String workspace)
            throws JsonProcessingException, GeneralSecurityException {
        var parts = SECRET.matcher(secret);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Use the customer secret, cs_live_… or cs_test_….");
        }

        var customer = new LinkedHashMap<>((Map<?, ?>) facts.get("customer"));
        var now = Instant.now();
        var claims = new HashMap<String, Object>();
        claims.put("iss", workspace);
        claims.put("aud", "partwell");
        claims.put("sub", customer.remove("id"));
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LONGEST).getEpochSecond());
        claims.put("mode", parts.group(1));
        claims.put("customer", customer);
        claims.put("subscription", facts.get("subscription"));
        claims.put("otherSubscriptions", facts.getOrDefault("otherSubscriptions", List.of()));
        claims.put("plans", facts.getOrDefault("plans", List.of()));

        var signed = part(Map.of("alg", "HS256", "typ", "JWT", "kid", parts.group(2))) + "." + part(claims);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(parts.group(3)), "HmacSHA256"));
        return signed + "." + BASE64URL.encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String part(Map<String, Object> value) throws JsonProcessingException {
        return BASE64URL.encodeToString(JSON.writeValueAsBytes(value));
    }

    public static void main(String[] args) throws Exception {
        var facts = JSON.readValue(System.in, new TypeReference<Map<String, Object>>() {});
        var environment = System.getenv();
        System.out.println(
                signCustomer(
                        facts,
                        environment.get("PARTWELL_CUSTOMER_SECRET"),
                        environment.get("PARTWELL_WORKSPACE")));
    }
}
