package de.immobridge.benchmarks.usual;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;

/** A customer with its credentials. */
@DynamoDbBean
public class CustomerBean {
  private String customerWebId = "";
  private String name = "";
  private String apiToken = "";
  private SdkBytes apiKey = SdkBytes.fromByteArray(new byte[0]);
  private String status = "";

  @DynamoDbPartitionKey
  public String getCustomerWebId() {
    return customerWebId;
  }

  public void setCustomerWebId(String customerWebId) {
    this.customerWebId = customerWebId;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getApiToken() {
    return apiToken;
  }

  public void setApiToken(String apiToken) {
    this.apiToken = apiToken;
  }

  public SdkBytes getApiKey() {
    return apiKey;
  }

  public void setApiKey(SdkBytes apiKey) {
    this.apiKey = apiKey;
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = status;
  }
}
