<?php

declare(strict_types=1);

/** Customer tokens for Partwell. PHP 8.1 or newer, nothing to install. */
final class PartwellToken
{
    private const LONGEST_SECONDS = 15 * 60;

    /** The key may hold underscores of its own: do not split at them. */
    private const SECRET = '/\Acs_(live|test)_([A-Za-z0-9-]{1,64})_([A-Za-z0-9_-]{43})\z/';

    /**
     * Signs what you know about a subscriber, for `data-partwell-token` on their cancel control.
     *
     * Make one each time you render the page. The subscriber can read it.
     *
     * @param array<string, mixed> $facts customer, subscription, otherSubscriptions, plans. Traits that may be
     *   empty are an object, `(object) []`: an empty array is a list to JSON.
     */
    public static function signCustomer(array $facts, string $secret, string $workspace): string
    {
        if (!preg_match(self::SECRET, $secret, $parts)) {
            throw new InvalidArgumentException('Use the customer secret, cs_live_… or cs_test_….');
        }
        [, $mode, $kid, $key] = $parts;

        $customer = (array) $facts['customer'];
        $id = $customer['id'];
        unset($customer['id']);
        $now = time();
        $claims = [
            'iss' => $workspace,
            'aud' => 'partwell',
            'sub' => $id,
            'jti' => bin2hex(random_bytes(16)),
            'iat' => $now,
            'exp' => $now + self::LONGEST_SECONDS,
            'mode' => $mode,
            'customer' => (object) $customer,
            'subscription' => $facts['subscription'],
            'otherSubscriptions' => $facts['otherSubscriptions'] ?? [],
            'plans' => $facts['plans'] ?? [],
        ];
        $signed = self::part(['alg' => 'HS256', 'typ' => 'JWT', 'kid' => $kid]) . '.' . self::part($claims);
        $signature = hash_hmac('sha256', $signed, base64_decode(strtr($key, '-_', '+/'), true), true);
        return $signed . '.' . self::base64url($signature);
    }

    /** @param array<string, mixed> $value */
    private static function part(array $value): string
    {
        return self::base64url(json_encode($value, JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION));
    }

    private static function base64url(string $data): string
    {
        return rtrim(strtr(base64_encode($data), '+/', '-_'), '=');
    }
}

if (PHP_SAPI === 'cli' && realpath($_SERVER['SCRIPT_FILENAME']) === __FILE__) {
    $facts = (array) json_decode(stream_get_contents(STDIN), false, 64, JSON_THROW_ON_ERROR);
    echo PartwellToken::signCustomer(
        $facts,
        (string) getenv('PARTWELL_CUSTOMER_SECRET'),
        (string) getenv('PARTWELL_WORKSPACE'),
    ), "\n";
}
