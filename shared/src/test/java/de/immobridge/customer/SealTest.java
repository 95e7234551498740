package de.immobridge.customer;

import static de.immobridge.customer.LocalTables.SEAL;
import static de.immobridge.customer.LocalTables.soon;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.immobridge.onoffice.CustomerWebId;
import de.immobridge.onoffice.User;
import java.util.Arrays;
import java.util.HashSet;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;

/** A sealed value opens for its purpose and its owner, as it was, or not at all. */
class SealTest {
  private static final String OWNER = BoundTo.customer(new CustomerWebId("muster"));
  private static final Seal OTHER_KEY = new Seal(new LocalDataKey(LocalTables.key(2)));

  @Property(tries = 300)
  void whatWasSealedOpens(@ForAll Purpose purpose, @ForAll String boundTo, @ForAll byte[] plain) {
    byte[] sealed = SEAL.seal(purpose, boundTo, plain, soon());

    assertThat(SEAL.open(purpose, boundTo, sealed, soon())).isEqualTo(plain);
  }

  @Property(tries = 2_000)
  void anyFlippedBitIsRefused(
      @ForAll Purpose purpose,
      @ForAll String boundTo,
      @ForAll byte[] plain,
      @ForAll @IntRange(max = 1_000_000) int bit) {
    byte[] sealed = SEAL.seal(purpose, boundTo, plain, soon());
    int at = bit % (sealed.length * Byte.SIZE);
    sealed[at / Byte.SIZE] ^= (byte) (1 << (at % Byte.SIZE));

    assertUnreadable(SEAL, purpose, boundTo, sealed);
  }

  @Property(tries = 300)
  void missingOrFurtherBytesAreRefused(
      @ForAll byte[] plain, @ForAll @IntRange(max = 1_000_000) int length) {
    byte[] sealed = SEAL.seal(Purpose.STATE, OWNER, plain, soon());
    int other = length % (sealed.length + 20);
    Assume.that(other != sealed.length);

    assertUnreadable(SEAL, Purpose.STATE, OWNER, Arrays.copyOf(sealed, other));
  }

  @Property(tries = 500)
  void anyOtherPurposeIsRefused(@ForAll Purpose purpose, @ForAll Purpose other) {
    Assume.that(purpose != other);

    assertUnreadable(SEAL, other, OWNER, SEAL.seal(purpose, OWNER, new byte[9], soon()));
  }

  @Property(tries = 500)
  void anyOtherOwnerIsRefused(@ForAll String boundTo, @ForAll String other) {
    Assume.that(!boundTo.equals(other));

    assertUnreadable(
        SEAL, Purpose.STATE, other, SEAL.seal(Purpose.STATE, boundTo, new byte[9], soon()));
  }

  @Property(tries = 1_000)
  void noTwoOwnersLookAlike(
      @ForAll @NotBlank String customer,
      @ForAll @NotBlank String user,
      @ForAll @NotBlank String otherCustomer,
      @ForAll @NotBlank String otherUser) {
    var owner = new User(new CustomerWebId(customer), user);
    var other = new User(new CustomerWebId(otherCustomer), otherUser);

    assertThat(BoundTo.user(owner).equals(BoundTo.user(other))).isEqualTo(owner.equals(other));
    assertThat(BoundTo.user(owner)).isNotEqualTo(BoundTo.customer(owner.customer()));
    assertThat(BoundTo.customer(owner.customer())).isNotEqualTo(BoundTo.NOBODY);
  }

  @Example
  void theBorderBetweenCustomerAndUserCounts() {
    assertThat(BoundTo.user(new User(new CustomerWebId("ab"), "c")))
        .isNotEqualTo(BoundTo.user(new User(new CustomerWebId("a"), "bc")));
    assertThat(BoundTo.user(new User(new CustomerWebId("a"), "b1:c")))
        .isNotEqualTo(BoundTo.user(new User(new CustomerWebId("a1:b"), "c")));
  }

  @Example
  void noOtherKeyOpens() {
    assertUnreadable(
        OTHER_KEY, Purpose.STATE, OWNER, SEAL.seal(Purpose.STATE, OWNER, new byte[9], soon()));
  }

  @Example
  void theValueCannotBeSeenAndEqualValuesLookDifferent() {
    byte[] plain = "a secret long enough to be recognised".getBytes(UTF_8);
    var seen = new HashSet<String>();
    for (int i = 0; i < 1_000; i++) {
      String sealed = new String(SEAL.seal(Purpose.STATE, OWNER, plain, soon()), ISO_8859_1);
      assertThat(sealed).doesNotContain("secret");
      assertThat(seen.add(sealed)).isTrue();
    }
  }

  @Example
  void nothingAtAllCanBeSealedToo() {
    byte[] sealed = SEAL.seal(Purpose.STATE, "owner", new byte[0], soon());

    assertThat(SEAL.open(Purpose.STATE, "owner", sealed, soon())).isEmpty();
  }

  @Example
  void theComplaintShowsNothing() {
    byte[] sealed = SEAL.seal(Purpose.STATE, "owner-to-look-for", new byte[9], soon());

    assertThatThrownBy(() -> SEAL.open(Purpose.STATE, OWNER, sealed, soon()))
        .message()
        .isEqualTo("a sealed value cannot be opened: altered, or of another purpose or owner");
  }

  /** What KMS made in version 0.1 begins with a 1. */
  @Example
  void aValueOfVersion01IsUnreadable() {
    assertUnreadable(SEAL, Purpose.API_KEY, OWNER, new byte[] {1, 2, 2, 0, 120, 9, 9, 9, 9, 9});
    assertUnreadable(SEAL, Purpose.API_KEY, OWNER, new byte[] {});
  }

  // Texts

  @Property(tries = 300)
  void aTextComesBackInLettersThatAnyPageTakes(@ForAll Purpose purpose, @ForAll int number) {
    String plain = "Schlüssel – 鍵 🗝 " + number;

    String sealed = SEAL.sealText(purpose, OWNER, plain, soon());

    assertThat(sealed).matches("[A-Za-z0-9_-]+");
    assertThat(SEAL.openText(purpose, OWNER, sealed, soon())).contains(plain);
  }

  @Property(tries = 2_000)
  void anyOtherCharacterInATextIsRefused(
      @ForAll @IntRange(max = 60) int length,
      @ForAll @IntRange(max = 1_000_000) int at,
      @ForAll char other) {
    String sealed = SEAL.sealText(Purpose.STATE, OWNER, "x".repeat(length), soon());
    int index = at % sealed.length();
    Assume.that(sealed.charAt(index) != other);
    String altered = sealed.substring(0, index) + other + sealed.substring(index + 1);

    assertThat(SEAL.openText(Purpose.STATE, OWNER, altered, soon())).isEmpty();
  }

  /** The last character has bits to spare, and a padding changes no byte: one text, one value. */
  @Example
  void everyValueHasOneText() {
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    for (String plain : new String[] {"", "x", "xx"}) {
      String sealed = SEAL.sealText(Purpose.STATE, OWNER, plain, soon());
      int last = sealed.length() - 1;
      for (char other : letters.toCharArray()) {
        String altered = sealed.substring(0, last) + other;
        assertThat(SEAL.openText(Purpose.STATE, OWNER, altered, soon()).isPresent())
            .isEqualTo(altered.equals(sealed));
      }
      assertThat(SEAL.openText(Purpose.STATE, OWNER, sealed + "=", soon())).isEmpty();
      assertThat(SEAL.openText(Purpose.STATE, OWNER, sealed + "==", soon())).isEmpty();
    }
  }

  @Property(tries = 1_000)
  void noTextOfAStrangerOpens(@ForAll String text) {
    assertThat(SEAL.openText(Purpose.SERVICE_SESSION, BoundTo.NOBODY, text, soon())).isEmpty();
  }

  private static void assertUnreadable(Seal seal, Purpose purpose, String boundTo, byte[] sealed) {
    assertThatThrownBy(() -> seal.open(purpose, boundTo, sealed, soon()))
        .isInstanceOf(UnreadableException.class);
  }
}
