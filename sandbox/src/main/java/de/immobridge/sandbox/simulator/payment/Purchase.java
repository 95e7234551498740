package de.immobridge.sandbox.simulator.payment;

import java.util.List;

/** What an order is about (H.2): products or one subscription. */
public sealed interface Purchase {

  /** What is due now. */
  Price total();

  /** Several pieces of one thing. */
  record Product(String name, Price price, int quantity, String circleOfUsers) {
    Price total() {
      return price.times(quantity);
    }
  }

  /** Products; their prices make the total. */
  record Products(List<Product> products) implements Purchase {
    public Products {
      products = List.copyOf(products);
      if (products.isEmpty()) {
        throw new IllegalArgumentException("An order has products");
      }
    }

    @Override
    public Price total() {
      return products.stream().map(Product::total).reduce(Price::plus).orElseThrow();
    }
  }

  /** A subscription; the first month is charged at once. */
  record Subscription(
      int months,
      Price monthly,
      String description,
      String notice,
      String renewal,
      String circleOfUsers)
      implements Purchase {
    @Override
    public Price total() {
      return monthly;
    }
  }
}
