package de.immobridge.benchmarks.usual;

import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;

/** What a page may do. */
@DynamoDbBean
public class SessionBean {
  private String token = "";
  private String customerWebId = "";
  private String userId = "";
  private String estateId = "";
  private String language = "";
  private long expiresAt = 0;

  @DynamoDbPartitionKey
  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }

  public String getCustomerWebId() {
    return customerWebId;
  }

  public void setCustomerWebId(String customerWebId) {
    this.customerWebId = customerWebId;
  }

  public String getUserId() {
    return userId;
  }

  public void setUserId(String userId) {
    this.userId = userId;
  }

  public String getEstateId() {
    return estateId;
  }

  public void setEstateId(String estateId) {
    this.estateId = estateId;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public long getExpiresAt() {
    return expiresAt;
  }

  public void setExpiresAt(long expiresAt) {
    this.expiresAt = expiresAt;
  }
}
