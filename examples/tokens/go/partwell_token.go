// Customer tokens for Partwell. Go 1.19 or newer, nothing to install. In a program of yours this file has the
// package's name and no main.
package main

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"regexp"
	"time"
)

const longest = 15 * time.Minute

// The key may hold underscores of its own: do not split at them.
var secretForm = regexp.MustCompile(`^cs_(live|test)_([A-Za-z0-9-]{1,64})_([A-Za-z0-9_-]{43})$`)

// Facts is what you know about a subscriber. Customer has their "id".
type Facts struct {
	Customer           map[string]any   `json:"customer"`
	Subscription       map[string]any   `json:"subscription"`
	OtherSubscriptions []map[string]any `json:"otherSubscriptions"`
	Plans              []map[string]any `json:"plans"`
}

// SignCustomer signs them for data-partwell-token on the cancel control. Make one each time you render the page.
// The subscriber can read it.
func SignCustomer(facts Facts, secret, workspace string) (string, error) {
	parts := secretForm.FindStringSubmatch(secret)
	if parts == nil {
		return "", errors.New("use the customer secret, cs_live_… or cs_test_…")
	}
	mode, kid := parts[1], parts[2]
	key, err := base64.RawURLEncoding.DecodeString(parts[3])
	if err != nil {
		return "", err
	}
	jti := make([]byte, 16)
	if _, err := rand.Read(jti); err != nil {
		return "", err
	}

	customer := map[string]any{}
	for name, value := range facts.Customer {
		if name != "id" {
			customer[name] = value
		}
	}
	now := time.Now()
	header, err := part(map[string]any{"alg": "HS256", "typ": "JWT", "kid": kid})
	if err != nil {
		return "", err
	}
	claims, err := part(map[string]any{
		"iss":          workspace,
		"aud":          "partwell",
		"sub":          facts.Customer["id"],
		"jti":          hex.EncodeToString(jti),
		"iat":          now.Unix(),
		"exp":          now.Add(longest).Unix(),
		"mode":         mode,
		"customer":     customer,
		"subscription": facts.Subscription,
		// A nil slice would be null, not a list.
		"otherSubscriptions": append([]map[string]any{}, facts.OtherSubscriptions...),
		"plans":              append([]map[string]any{}, facts.Plans...),
	})
	if err != nil {
		return "", err
	}
	signed := header + "." + claims
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(signed))
	return signed + "." + base64.RawURLEncoding.EncodeToString(mac.Sum(nil)), nil
}

func part(value map[string]any) (string, error) {
	text, err := json.Marshal(value)
	return base64.RawURLEncoding.EncodeToString(text), err
}

func main() {
	var facts Facts
	err := json.NewDecoder(os.Stdin).Decode(&facts)
	if err == nil {
		var token string
		token, err = SignCustomer(facts, os.Getenv("PARTWELL_CUSTOMER_SECRET"), os.Getenv("PARTWELL_WORKSPACE"))
		fmt.Println(token)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
