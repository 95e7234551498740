package de.immobridge.benchmarks.usual;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/** The latest claim of a user. */
@DynamoDbBean
public class ClaimBean {
  private String customerWebId = "";
  private String userId = "";
  private SdkBytes claim = SdkBytes.fromByteArray(new byte[0]);
  private long signedAt = 0;

  @DynamoDbPartitionKey
  public String getCustomerWebId() {
    return customerWebId;
  }

  public void setCustomerWebId(String customerWebId) {
    this.customerWebId = customerWebId;
  }

  @DynamoDbSortKey
  public String getUserId() {
    return userId;
  }

  public void setUserId(String userId) {
    this.userId = userId;
  }

  public SdkBytes getClaim() {
    return claim;
  }

  public void setClaim(SdkBytes claim) {
    this.claim = claim;
  }

  public long getSignedAt() {
    return signedAt;
  }

  public void setSignedAt(long signedAt) {
    this.signedAt = signedAt;
  }
}
