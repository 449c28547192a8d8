// Customer tokens for Partwell. .NET Core 3.1 or newer, nothing to install.

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

public static class PartwellToken
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    // The key may hold underscores of its own: do not split at them.
    private static readonly Regex SecretForm =
        new Regex(@"\Acs_(live|test)_([A-Za-z0-9-]{1,64})_([A-Za-z0-9_-]{43})\z");

    /// <summary>
    /// Signs what you know about a subscriber, for <c>data-partwell-token</c> on their cancel control.
    /// Make one each time you render the page. The subscriber can read it.
    /// </summary>
    /// <param name="customer">With their <c>id</c>.</param>
    public static string SignCustomer(
        IReadOnlyDictionary<string, object> customer,
        object subscription,
        string secret,
        string workspace,
        IEnumerable<object> otherSubscriptions = null,
        IEnumerable<object> plans = null)
    {
        var parts = SecretForm.Match(secret);
        if (!parts.Success) throw new ArgumentException("Use the customer secret, cs_live_… or cs_test_….");

        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var header = new Dictionary<string, object>
        {
            ["alg"] = "HS256",
            ["typ"] = "JWT",
            ["kid"] = parts.Groups[2].Value,
        };
        var claims = new Dictionary<string, object>
        {
            ["iss"] = workspace,
            ["aud"] = "partwell",
            ["sub"] = customer["id"],
            ["jti"] = Guid.NewGuid().ToString(),
            ["iat"] = now,
            ["exp"] = now + (long)Longest.TotalSeconds,
            ["mode"] = parts.Groups[1].Value,
            ["customer"] = customer.Where(each => each.Key != "id").ToDictionary(each => each.Key, each => each.Value),
            ["subscription"] = subscription,
            ["otherSubscriptions"] = otherSubscriptions ?? Array.Empty<object>(),
            ["plans"] = plans ?? Array.Empty<object>(),
        };
        var signed = Part(header) + "." + Part(claims);
        var key = Convert.FromBase64String(parts.Groups[3].Value.Replace('-', '+').Replace('_', '/') + "=");
        using (var hmac = new HMACSHA256(key))
        {
            return signed + "." + Base64Url(hmac.ComputeHash(Encoding.ASCII.GetBytes(signed)));
        }
    }

    private static string Part(object value) => Base64Url(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(value)));

    private static string Base64Url(byte[] data) =>
        Convert.ToBase64String(data).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static void Main()
    {
        using (var input = new StreamReader(Console.OpenStandardInput()))
        using (var facts = JsonDocument.Parse(input.ReadToEnd()))
        {
            var said = facts.RootElement;
            Console.WriteLine(SignCustomer(
                said.GetProperty("customer").EnumerateObject().ToDictionary(each => each.Name, each => (object)each.Value),
                said.GetProperty("subscription"),
                Environment.GetEnvironmentVariable("PARTWELL_CUSTOMER_SECRET"),
                Environment.GetEnvironmentVariable("PARTWELL_WORKSPACE"),
                List(said, "otherSubscriptions"),
                List(said, "plans")));
        }
    }

    private static IEnumerable<object> List(JsonElement facts, string name) =>
        facts.TryGetProperty(name, out var list) ? list.EnumerateArray().Cast<object>() : null;
}
