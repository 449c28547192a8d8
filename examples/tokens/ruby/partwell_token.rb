# frozen_string_literal: true

# Customer tokens for Partwell. Ruby 3.0 or newer, nothing to install.

require 'json'
require 'openssl'
require 'securerandom'

module PartwellToken
  LONGEST_SECONDS = 15 * 60
  # The key may hold underscores of its own: do not split at them.
  SECRET = /\Acs_(live|test)_([A-Za-z0-9-]{1,64})_([A-Za-z0-9_-]{43})\z/

  # Signs what you know about a subscriber, for `data-partwell-token` on their cancel control.
  #
  # Make one each time you render the page. The subscriber can read it.
  #
  # @param facts [Hash] with symbols as keys: `{ customer:, subscription:, otherSubscriptions:, plans: }`
  def self.sign_customer(facts, secret:, workspace:)
    parts = SECRET.match(secret) or raise ArgumentError, 'Use the customer secret, cs_live_… or cs_test_….'
    mode, kid, key = parts.captures

    customer = facts.fetch(:customer)
    now = Time.now.to_i
    claims = {
      iss: workspace,
      aud: 'partwell',
      sub: customer.fetch(:id),
      jti: SecureRandom.uuid,
      iat: now,
      exp: now + LONGEST_SECONDS,
      mode: mode,
      customer: customer.reject { |name| name == :id },
      subscription: facts.fetch(:subscription),
      otherSubscriptions: facts.fetch(:otherSubscriptions, []),
      plans: facts.fetch(:plans, [])
    }
    signed = [{ alg: 'HS256', typ: 'JWT', kid: kid }, claims].map { |part| base64url(JSON.generate(part)) }.join('.')
    signature = OpenSSL::HMAC.digest('SHA256', "#{key.tr('-_', '+/')}=".unpack1('m0'), signed)
    "#{signed}.#{base64url(signature)}"
  end

  def self.base64url(data)
    [data].pack('m0').tr('+/', '-_').delete('=')
  end
  private_class_method :base64url
end

if $PROGRAM_NAME == __FILE__
  facts = JSON.parse($stdin.read.force_encoding('UTF-8'), symbolize_names: true)
  puts PartwellToken.sign_customer(
    facts, secret: ENV.fetch('PARTWELL_CUSTOMER_SECRET'), workspace: ENV.fetch('PARTWELL_WORKSPACE')
  )
end
