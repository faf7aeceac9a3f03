import { z } from 'zod';

export const signInForm = z.object({
  email: z
    .string('accounts.sign-in.email-missing')
    .trim()
    .min(1, 'accounts.sign-in.email-missing')
    .max(160, 'accounts.sign-in.wrong'),
  password: z
    .string('accounts.sign-in.password-missing')
    .min(1, 'accounts.sign-in.password-missing')
    .max(200, 'accounts.sign-in.wrong'),
  ritorno: z.string().optional().catch(undefined),
});

const SHORTEST = 12; // characters; length is what counts, so nothing is asked of their kind
const LONGEST = 200;

/** A password somebody chooses. Only its length is asked for, and that it is not one character over and over. */
export const newPassword = z
  .string('accounts.password.too-short')
  .min(SHORTEST, 'accounts.password.too-short')
  .max(LONGEST, 'accounts.password.too-long')
  .refine((password) => new Set(password).size >= 4, 'accounts.password.too-plain');

export const firstPasswordForm = z
  .object({ password: newPassword, repeated: z.string('accounts.password.differs') })
  .refine(({ password, repeated }) => password === repeated, { path: ['repeated'], message: 'accounts.password.differs' });

export const changePasswordForm = z
  .object({
    oldPassword: z.string('accounts.sign-in.password-missing'),
    password: newPassword,
    repeated: z.string('accounts.password.differs'),
  })
  .refine(({ password, repeated }) => password === repeated, { path: ['repeated'], message: 'accounts.password.differs' });
