import { mark } from "../../patch/markers.ts";
import { increasing } from "../../patch/reconcile.ts";
import { assertEquals } from "./assertions.ts";

/** The marked HTML with readable marks. */
function shape(...statics: readonly string[]): string {
  return mark(statics).html.replaceAll("\uE000", "{").replaceAll("\uE001", "}");
}

Deno.test("a dynamic is marked by what a tokenizer reads there", () => {
  assertEquals(shape("<p>", "</p>"), "<p><!--{0}--></p>");
  assertEquals(shape("<p class=\"a ", "\" id='", "'>", ""), "<p class=\"a {0}\" id='{1}'><!--{2}-->");
  assertEquals(shape("<p", " hidden", ">x</p>"), "<p {0}  hidden {1} >x</p>");
  assertEquals(shape("<textarea>", "</textarea>", ""), "<textarea>{0}</textarea><!--{1}-->");
  assertEquals(shape("<textarea", ">", "</textarea>", "<textareas>", ""), "<textarea {0} >{1}</textarea><!--{2}--><textareas><!--{3}-->");
  assertEquals(shape("<TITLE>a <b ", "</title >", "", ">"), "<TITLE>a <b {0}</title ><!--{1}--><!--{2}-->>");
  assertEquals(shape("<style>a > b {", "}</style>", ""), "<style>a > b {{0}}</style><!--{1}-->");
  assertEquals(shape("<!-- <p class=\" -->", ""), "<!-- <p class=\" --><!--{0}-->");
  assertEquals(shape("a < b ", "<br/>", ""), "a < b <!--{0}--><br/><!--{1}-->");
  assertEquals(shape("<a title=\"x > y\">", "</a>"), "<a title=\"x > y\"><!--{0}--></a>");
});

Deno.test("a start tag with a dynamic beside its values is kept in pieces", () => {
  const { tags } = mark(["<b>x</b><p id=\"", "\"", " hidden>", "</p>"]);
  assertEquals([...tags.keys()], [1]);
  assertEquals(tags.get(1), { low: 0, pieces: ["<p id=\"", "\"", " hidden>"] });
});

Deno.test("the longest increasing subsequence is what stays when children move", () => {
  const stays = (...places: readonly number[]): string => increasing(places).map(Number).join("");
  assertEquals(stays(), "");
  assertEquals(stays(0, 1, 2), "111");
  assertEquals(stays(2, 0, 1), "011");
  assertEquals(stays(-1, 1, -1, 0, 2), "00011");
  assertEquals(stays(3, 2, 1, 0).replaceAll("0", ""), "1");
});
