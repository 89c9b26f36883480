import { documentNumberKey } from '../language/document-number.ts';
import { datesAgree, toIsoDate } from '../language/vietnamese-date.ts';
import { describeIdentity } from './describe-identity.ts';
import type { GraphProblem, ProblemNode } from './graph-problems.ts';
import { canBeSameIssuer, parseIssuerName } from './issuer-name.ts';
import { toSubjectKey } from './subject-key.ts';

/** Web posts and held originals that must be of one plan and do not agree on its number or day. */
export function findPostsThatDiffer(nodes: readonly ProblemNode[]): GraphProblem[] {
  const posts = nodes.filter(({ kind }) => kind === 'web-post');
  if (posts.length === 0) return [];
  const originals = nodes.filter(({ kind }) => kind === 'original');
  const byNumber = Map.groupBy(originals, ({ number }) => documentNumberKey(number));
  const bySubject = Map.groupBy(originals, ({ subject }) => toSubjectKey(subject));
  return posts.flatMap((post) => {
    const [numberKey, subjectKey] = [documentNumberKey(post.number), toSubjectKey(post.subject)];
    const sameNumber = numberKey === null ? [] : (byNumber.get(numberKey) ?? []);
    const sameSubject = subjectKey === null ? [] : (bySubject.get(subjectKey) ?? []);
    return [
      ...sameNumber.filter((one) => isSameIssuer(post, one) && isOtherDay(post, one)),
      ...sameSubject.filter((one) => isSameIssuer(post, one) && isOtherNumber(post, one)),
    ].map((original) => toProblem(post, original));
  });
}

function isSameIssuer(a: ProblemNode, b: ProblemNode): boolean {
  if (a.issuer === null || b.issuer === null) return false;
  return canBeSameIssuer(parseIssuerName(a.issuer), parseIssuerName(b.issuer));
}

// Of another year it is another document.
function isOtherDay(post: ProblemNode, original: ProblemNode): boolean {
  return post.issuedOn.year === original.issuedOn.year && !datesAgree(post.issuedOn, original.issuedOn);
}

function isOtherNumber(post: ProblemNode, original: ProblemNode): boolean {
  const [a, b] = [documentNumberKey(post.number), documentNumberKey(original.number)];
  const day = toIsoDate(post.issuedOn);
  return a !== null && b !== null && a !== b && day !== null && day === toIsoDate(original.issuedOn);
}

function toProblem(post: ProblemNode, original: ProblemNode): GraphProblem {
  const documents = [post, original].map((node) => ({ id: node.id, name: describeIdentity(node) }));
  const message = `Bài đăng nói tới ${documents[0]?.name}, bản gốc kho giữ là ${documents[1]?.name}: số hoặc ngày không khớp.`;
  return { code: 'POST_DIFFERS', message, documents, quotes: [] };
}
