package kz.ustaz.common;

/**
 * How the product meets the network; a bean.
 *
 * @param plainHttp whether passwords travel readable over a network (an administrator allowed it): the sign-in page warns
 */
public record Exposure(boolean plainHttp) {}
